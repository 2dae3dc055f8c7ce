import { heading, list, page, paragraph } from '../rich-text';
import { before, type Scene } from '../scene';

/** A decision of two years ago that is being followed, and a seed house that is being voted on. In Spanish. */
export const food: Scene[] = [
  before(830, (world) =>
    world.group('food', 'lucia', {
      name: 'Alimentos y semillas',
      description: 'Compramos juntas y juntos a quienes cultivan cerca, y cuidamos las semillas de cada territorio.',
      lang: 'es',
      access: 'open',
      themeIds: ['rmb-2022.9'],
    }),
  ),
  before(828, (world) => world.join('food', 'mateo', 'ines', 'rosa', 'camila', 'tomas', 'elena', 'nadia')),
  before(826, (world) => world.promote('food', 'lucia', 'camila')),
  before(815, (world) =>
    world.propose('buying', 'lucia', {
      group: 'food',
      actionIds: ['rmb-2022.9.4'],
      title: 'Comprar en común: una meta que crece cada año',
      summary: 'Cada organización compra una parte de sus alimentos a productoras y productores cercanos, y esa parte crece cada año.',
      lang: 'es',
      text: page(
        heading('Qué proponemos'),
        paragraph(
          'Cada organización del grupo forma un colectivo de compra con sus integrantes. El primer año participa al menos el 10 % de las personas asociadas.',
        ),
        heading('Cómo crece'),
        list('Primer año: 10 % de las personas asociadas.', 'Segundo año: 18 %.', 'Tercer año: 25 %.', 'Cuarto año: 30 %.'),
        heading('Qué compramos'),
        paragraph('Alimentos frescos de fincas familiares a menos de 100 kilómetros, de preferencia agroecológicos. El precio se acuerda antes de la siembra.'),
      ),
    }),
  ),
  before(806, (world) =>
    world.comment('plan-question', 'mateo', { on: 'buying', stance: 'question', body: '¿Quién lleva la cuenta de las personas que participan cada mes?' }),
  ),
  before(805, (world) => world.reply('plan-question', 'lucia', { body: 'La mutual puede contarlas: cada pedido queda con el nombre de la persona asociada.' })),
  before(800, (world) => world.move('buying', 'lucia', 'deliberation', 'El texto está listo para que opinen todas las organizaciones.')),
  before(796, (world) =>
    world.comment('support', 'elena', {
      on: 'buying',
      stance: 'for',
      body: 'En Rosario empezamos así con doce familias. Hoy son más de doscientas. La meta anual ayuda a no aflojar.',
    }),
  ),
  before(795, (world) => world.react('support', 'agree', 'camila', 'rosa', 'ines')),
  before(790, (world) =>
    world.openRound('buying-round', 'lucia', {
      proposal: 'buying',
      question: '¿Adoptamos la meta de compra en común?',
      rule: { method: 'yes-no', base: 'expressed', threshold: '>=2/3', quorum: '>=1/2', secrecy: 'closed' },
      lasts: 10,
    }),
  ),
  before(788, (world) => world.vote('buying-round', { lucia: 'yes', camila: 'yes', elena: 'yes', rosa: 'yes', tomas: 'abstain' })),
  before(785, (world) => world.vote('buying-round', { mateo: 'no', ines: 'yes' })),
  before(783, (world) => world.vote('buying-round', { mateo: 'yes' })),
  before(779.99, (world) => world.closeRounds()),
  before(775, (world) =>
    world.commit('buying-share', 'lucia', {
      proposal: 'buying',
      owner: 'camila',
      title: 'Personas asociadas que compran en común',
      indicator: 'Parte de las personas asociadas que hicieron al menos un pedido en el mes',
      unit: '%',
      lang: 'es',
      targets: ['10', '18', '25', '30'],
      reviewIn: 835,
    }),
  ),
  before(640, (world) => world.measure('buying-share', 'camila', { value: '6.5', note: 'Tres organizaciones de seis ya tienen su colectivo.' })),
  before(500, (world) => world.measure('buying-share', 'camila', { value: '11', note: 'Primer año cumplido, con la cosecha de café de por medio.' })),
  before(330, (world) => world.measure('buying-share', 'camila', { value: '14.2', note: 'La sequía retrasó las entregas de hortalizas.' })),
  before(150, (world) => world.measure('buying-share', 'lucia', { value: '19', note: 'Se sumó el municipio con el comedor escolar.' })),
  before(25, (world) => world.measure('buying-share', 'camila', { value: '21.4', note: 'Seis colectivos activos.' })),
  before(40, (world) =>
    world.propose('seeds', 'camila', {
      group: 'food',
      actionIds: ['rmb-2022.9.7', 'rmb-2022.9.1'],
      title: 'Una casa de semillas por territorio',
      summary: 'Cada territorio abre un lugar donde se guardan, se prestan y se multiplican las semillas criollas.',
      lang: 'es',
      text: page(
        heading('La idea'),
        paragraph('Quien se lleva semillas devuelve el doble después de la cosecha. Así la casa crece y nadie depende de comprar cada año.'),
        heading('Reglas sencillas'),
        list(
          'El préstamo es gratuito.',
          'Cada variedad lleva el nombre de la familia que la cuidó.',
          'Dos personas, de dos organizaciones distintas, llevan el cuaderno.',
        ),
        heading('Dónde empezamos'),
        paragraph('El Guadual ofrece la antigua estación del tren. La asociación Sembrar Futuro aporta las primeras cuarenta variedades.'),
      ),
    }),
  ),
  before(20, (world) => world.move('seeds', 'camila', 'deliberation', 'Tenemos el lugar y las primeras variedades.')),
  before(18, (world) =>
    world.comment('seed-humidity', 'rosa', {
      on: 'seeds',
      stance: 'for',
      body: 'La estación es seca todo el año. El municipio paga la luz los dos primeros años.',
    }),
  ),
  before(17, (world) =>
    world.comment('seed-double', 'tomas', {
      on: 'seeds',
      stance: 'question',
      body: 'Devolver el doble es mucho si la cosecha sale mal. ¿Qué pasa en ese caso?',
    }),
  ),
  before(16, (world) => world.reply('seed-double', 'camila', { body: 'Se devuelve al año siguiente. Lo decide el cuaderno, no una multa.' })),
  before(16, (world) => world.react('seed-double', 'important', 'elena', 'lucia')),
  before(4, (world) =>
    world.openRound('seeds-round', 'camila', {
      proposal: 'seeds',
      question: '¿Abrimos las casas de semillas con estas reglas?',
      rule: { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: '>=1/2', secrecy: 'closed' },
      lasts: 10,
    }),
  ),
  before(3, (world) => world.vote('seeds-round', { camila: 'yes', elena: 'yes', rosa: 'yes' })),
  before(2, (world) =>
    world.meeting('food', 'lucia', {
      title: 'Intercambio de semillas',
      inDays: 9,
      hours: 2,
      timeZone: 'America/Bogota',
      place: 'Antigua estación, El Guadual',
      lang: 'es',
    }),
  ),
];
