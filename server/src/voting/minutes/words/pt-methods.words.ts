import type { MethodTable } from './methods.words';

/** Every method in plain Portuguese, the same as on the page where one votes. */
export const ptMethods: MethodTable = {
  'yes-no': {
    name: 'A favor ou contra um texto',
    sentence: 'Cada pessoa responde a favor, contra ou abstenção; o texto é adotado se o “a favor” alcançar a maioria escolhida.',
  },
  consent: {
    name: 'Consentimento',
    sentence: 'O texto é adotado quando todas as pessoas responderam e nenhuma objeção fundamentada se sustenta. Silêncio não é consentimento.',
  },
  schulze: {
    name: 'Classificação (Schulze)',
    sentence: 'Cada pessoa ordena as opções; ganha a que vence as outras uma a uma, mesmo que seja a primeira escolha de pouca gente.',
  },
  'ranked-pairs': {
    name: 'Classificação (pares ordenados)',
    sentence: 'Cada pessoa ordena as opções; os duelos mais claros são mantidos primeiro, e a ordem resulta deles.',
  },
  minimax: { name: 'Classificação (menor derrota)', sentence: 'Cada pessoa ordena as opções; ganha aquela cuja pior derrota em duelo é a mais leve.' },
  copeland: { name: 'Classificação (duelos ganhos)', sentence: 'Cada pessoa ordena as opções; ganha a que vence mais duelos.' },
  irv: {
    name: 'Voto alternativo (eliminações)',
    sentence: 'Cada pessoa ordena as opções; a menos escolhida é eliminada e seus votos passam à escolha seguinte, até haver maioria.',
  },
  'majority-judgment': { name: 'Julgamento majoritário', sentence: 'Cada pessoa dá uma menção a cada opção; ganha aquela cuja menção da maioria é a melhor.' },
  approval: { name: 'Aprovação', sentence: 'Cada pessoa marca todas as opções que lhe convêm; ganha a mais marcada.' },
  plurality: {
    name: 'Maioria simples (uma só escolha)',
    sentence: 'Cada pessoa escolhe uma opção; ganha a mais escolhida, mesmo sem maioria. Opções parecidas se prejudicam.',
  },
  score: { name: 'Notas', sentence: 'Cada pessoa dá nota a cada opção; ganha a soma mais alta.' },
  borda: {
    name: 'Pontos segundo o lugar (consulta)',
    sentence: 'Cada pessoa ordena as opções e cada lugar dá pontos. O resultado consulta e não decide: acrescentar opções o muda.',
  },
  cumulative: { name: 'Pontos a repartir', sentence: 'Cada pessoa reparte um número de pontos entre as opções; ganha a que mais recebe.' },
  quadratic: {
    name: 'Voto quadrático (consulta)',
    sentence: 'Cada pessoa compra votos: 1 voto custa 1 crédito, 2 custam 4, 3 custam 9. O resultado consulta e não decide.',
  },
  'sequential-phragmen': {
    name: 'Conselho representativo (Phragmén)',
    sentence: 'Cada pessoa marca quem lhe convém; as vagas vão de modo que cada grupo de votantes carregue uma parte igual.',
  },
  'stv-scottish': {
    name: 'Voto único transferível (regra escocesa)',
    sentence: 'Cada pessoa ordena as candidaturas; os votos que sobram de quem é eleito, e os de quem é eliminado, passam às escolhas seguintes.',
  },
  'stv-meek': {
    name: 'Voto único transferível (Meek)',
    sentence: 'Como a regra escocesa, recalculada após cada eliminação, para que cada voto pese exatamente o mesmo.',
  },
  'approval-committee': {
    name: 'As pessoas mais aprovadas',
    sentence: 'Cada pessoa marca quem lhe convém; os mais marcados são eleitos. Uma maioria pode ficar com todas as vagas.',
  },
  'sequential-pav': { name: 'Aprovação proporcional', sentence: 'Cada pessoa marca quem lhe convém; a cada vaga, os votos já atendidos pesam menos.' },
  'equal-shares-committee': { name: 'Partes iguais (conselho)', sentence: 'Cada pessoa tem a mesma parte das vagas para gastar com quem marcou.' },
  dhondt: { name: 'Vagas por lista (D’Hondt)', sentence: 'Cada pessoa escolhe uma lista; as vagas vão pela maior média, com vantagem para as listas grandes.' },
  'sainte-lague': {
    name: 'Vagas por lista (Sainte-Laguë)',
    sentence: 'Cada pessoa escolhe uma lista; as vagas são repartidas sem favorecer listas grandes nem pequenas.',
  },
  'largest-remainder': {
    name: 'Vagas por lista (maior resto)',
    sentence: 'Cada pessoa escolhe uma lista; cada parte inteira dá uma vaga, e os maiores restos ficam com as últimas.',
  },
  'equal-shares-budget': {
    name: 'Partes iguais (orçamento)',
    sentence: 'Cada pessoa tem a mesma parte do orçamento e paga com outras os projetos que marcou: nenhuma maioria leva tudo.',
  },
  'greedy-budget': {
    name: 'Os mais votados (orçamento)',
    sentence: 'Cada pessoa marca projetos; eles são financiados do mais marcado ao menos marcado, enquanto houver recursos.',
  },
};
