import type { MethodTable } from './methods.words';

/** Every method in plain Spanish, the same as on the page where one votes. */
export const esMethods: MethodTable = {
  'yes-no': {
    name: 'A favor o en contra de un texto',
    sentence: 'Cada persona responde a favor, en contra o abstención; el texto queda adoptado si el «a favor» alcanza la mayoría elegida.',
  },
  consent: {
    name: 'Consentimiento',
    sentence: 'El texto se adopta cuando todas las personas han respondido y ninguna objeción razonada se sostiene. El silencio no es consentimiento.',
  },
  schulze: {
    name: 'Clasificación (Schulze)',
    sentence: 'Cada persona ordena las opciones; gana la que vence a las demás una a una, aunque sea la primera elección de poca gente.',
  },
  'ranked-pairs': {
    name: 'Clasificación (pares ordenados)',
    sentence: 'Cada persona ordena las opciones; los duelos más claros se conservan primero, y de ahí sale el orden.',
  },
  minimax: { name: 'Clasificación (menor derrota)', sentence: 'Cada persona ordena las opciones; gana aquella cuya peor derrota en duelo es la más leve.' },
  copeland: { name: 'Clasificación (duelos ganados)', sentence: 'Cada persona ordena las opciones; gana la que vence en más duelos.' },
  irv: {
    name: 'Voto alternativo (eliminaciones)',
    sentence: 'Cada persona ordena las opciones; la menos elegida se elimina y sus votos pasan a la siguiente, hasta que haya mayoría.',
  },
  'majority-judgment': {
    name: 'Juicio mayoritario',
    sentence: 'Cada persona da una mención a cada opción; gana aquella cuya mención de la mayoría es la mejor.',
  },
  approval: { name: 'Aprobación', sentence: 'Cada persona marca todas las opciones que le convienen; gana la más marcada.' },
  plurality: {
    name: 'Mayoría simple (una sola opción)',
    sentence: 'Cada persona elige una opción; gana la más elegida, incluso sin mayoría. Las opciones parecidas se perjudican.',
  },
  score: { name: 'Notas', sentence: 'Cada persona puntúa cada opción; gana la suma más alta.' },
  borda: {
    name: 'Puntos según el puesto (consulta)',
    sentence: 'Cada persona ordena las opciones y cada puesto da puntos. El resultado consulta y no decide: añadir opciones lo cambia.',
  },
  cumulative: { name: 'Puntos por repartir', sentence: 'Cada persona reparte un número de puntos entre las opciones; gana la que más recibe.' },
  quadratic: {
    name: 'Voto cuadrático (consulta)',
    sentence: 'Cada persona compra votos: 1 voto cuesta 1 crédito, 2 cuestan 4, 3 cuestan 9. El resultado consulta y no decide.',
  },
  'sequential-phragmen': {
    name: 'Consejo representativo (Phragmén)',
    sentence: 'Cada persona marca a quienes le convienen; los puestos se dan de modo que cada grupo de votantes cargue una parte igual.',
  },
  'stv-scottish': {
    name: 'Voto único transferible (regla escocesa)',
    sentence: 'Cada persona ordena las candidaturas; los votos que sobran a quien sale elegido, y los de quien queda eliminado, pasan a las siguientes.',
  },
  'stv-meek': {
    name: 'Voto único transferible (Meek)',
    sentence: 'Como la regla escocesa, recalculada tras cada eliminación, para que cada voto pese exactamente lo mismo.',
  },
  'approval-committee': {
    name: 'Las personas más aprobadas',
    sentence: 'Cada persona marca a quienes le convienen; salen elegidos los más marcados. Una mayoría puede llevarse todos los puestos.',
  },
  'sequential-pav': {
    name: 'Aprobación proporcional',
    sentence: 'Cada persona marca a quienes le convienen; con cada puesto, los votos ya atendidos pesan menos.',
  },
  'equal-shares-committee': { name: 'Partes iguales (consejo)', sentence: 'Cada persona tiene la misma parte de los puestos para gastar en quienes marcó.' },
  dhondt: {
    name: 'Puestos por lista (D’Hondt)',
    sentence: 'Cada persona elige una lista; los puestos se reparten por la media mayor, con ventaja para las listas grandes.',
  },
  'sainte-lague': {
    name: 'Puestos por lista (Sainte-Laguë)',
    sentence: 'Cada persona elige una lista; los puestos se reparten sin favorecer ni a las listas grandes ni a las pequeñas.',
  },
  'largest-remainder': {
    name: 'Puestos por lista (resto mayor)',
    sentence: 'Cada persona elige una lista; cada parte entera da un puesto, y los restos mayores se llevan los últimos.',
  },
  'equal-shares-budget': {
    name: 'Partes iguales (presupuesto)',
    sentence: 'Cada persona tiene la misma parte del presupuesto y paga con otras los proyectos que marcó: ninguna mayoría se lo lleva todo.',
  },
  'greedy-budget': {
    name: 'Los más votados (presupuesto)',
    sentence: 'Cada persona marca proyectos; se financian del más marcado al menos marcado, mientras alcance.',
  },
};
