import { heading, list, page, paragraph } from '../rich-text';
import { before, type Scene } from '../scene';

/** A fund that was refused, and its second draft. A closed group, in Portuguese. */
export const finance: Scene[] = [
  before(400, (world) =>
    world.group('finance', 'joana', {
      name: 'Finanças solidárias',
      description: 'Estudamos e testamos formas de financiar a economia social com o dinheiro e a confiança dos nossos territórios.',
      lang: 'pt',
      access: 'closed',
      themeIds: ['rmb-2022.4', 'rmb-2022.5'],
    }),
  ),
  before(395, (world) => world.admit('finance', 'joana', 'davi', 'marina', 'paulo', 'lucia', 'tomas')),
  before(390, (world) => world.admitAs('finance', 'joana', 'observer', 'andres')),
  before(300, (world) =>
    world.propose('fund', 'davi', {
      group: 'finance',
      actionIds: ['rmb-2022.4.2'],
      title: 'Um fundo rotativo entre organizações',
      summary: 'Cada organização deposita uma pequena quantia por mês. O fundo empresta sem juros a quem precisa.',
      lang: 'pt',
      text: page(
        heading('Como funciona'),
        paragraph('Cada organização deposita o equivalente a um dia de trabalho por mês. Uma comissão de três pessoas decide os empréstimos.'),
        heading('Limites'),
        list('Até dez vezes o que a organização já depositou.', 'Devolução em dezoito meses.', 'Sem juros e sem garantia.'),
      ),
    }),
  ),
  before(280, (world) => world.move('fund', 'joana', 'deliberation', 'Pronto para ouvir as outras organizações.')),
  before(276, (world) =>
    world.comment('fund-risk', 'paulo', {
      on: 'fund',
      stance: 'against',
      body: 'Sem nenhuma garantia, um atraso grande acaba com o fundo. Falta dizer o que acontece nesse caso.',
    }),
  ),
  before(274, (world) => world.reply('fund-risk', 'davi', { body: 'A confiança é a garantia. Mas entendo, podemos criar uma reserva.' })),
  before(260, (world) =>
    world.openRound('fund-round', 'joana', {
      proposal: 'fund',
      question: 'Criamos o fundo rotativo com estas regras?',
      rule: { method: 'yes-no', base: 'expressed', threshold: '>=2/3', quorum: '>=1/2', secrecy: 'closed' },
      lasts: 7,
    }),
  ),
  before(258, (world) => world.vote('fund-round', { davi: 'yes', joana: 'yes', paulo: 'no', marina: 'no', lucia: 'yes', tomas: 'no' })),
  before(252.99, (world) => world.closeRounds()),
  before(90, (world) =>
    world.propose('reserve', 'joana', {
      group: 'finance',
      actionIds: ['rmb-2022.4.2', 'rmb-2022.4.3'],
      title: 'Um fundo rotativo com reserva comum',
      summary: 'A segunda versão do fundo: uma parte de cada depósito fica guardada para os meses difíceis.',
      lang: 'pt',
      text: page(
        paragraph('Retomamos a proposta recusada e respondemos às três dúvidas: atrasos, tamanho dos empréstimos e quem decide.'),
        list('Um quinto de cada depósito vai para a reserva.', 'O primeiro empréstimo é pequeno; o segundo pode ser maior.', 'A comissão muda todo ano.'),
      ),
    }),
  ),
  before(60, (world) => world.requestToJoin('finance', 'ines', 'Trabajo con los fondos de la mutual y quiero aprender con ustedes.')),
];
