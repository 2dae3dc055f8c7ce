import { heading, list, page, paragraph } from '../rich-text';
import { before, type Scene } from '../scene';

/** A vote that missed its quorum and went back to drafting, and an idea that was withdrawn. In English. */
export const care: Scene[] = [
  before(180, (world) =>
    world.group('care', 'grace', {
      name: 'Care and equality at work',
      description: 'How our organisations make room for care, so that everybody can take part. New members are welcome at any time.',
      lang: 'en',
      access: 'open',
      themeIds: ['rmb-2022.6', 'rmb-2022.13'],
    }),
  ),
  before(176, (world) => world.join('care', 'omar', 'maude', 'nadia', 'elena', 'marina', 'rosa')),
  before(150, (world) =>
    world.propose('childcare', 'grace', {
      group: 'care',
      actionIds: ['rmb-2022.6.9'],
      title: 'Childcare at every assembly',
      summary: 'Nobody should have to choose between looking after somebody and having a say.',
      lang: 'en',
      text: page(
        heading('What we promise'),
        list(
          'Childcare on site at every assembly, free of charge.',
          'Meetings end by six in the evening, local time.',
          'Whoever cares for somebody at home can join and vote from there.',
        ),
        heading('What it costs'),
        paragraph('About two per cent of the budget of an assembly. Organisations that cannot pay ask the common fund.'),
      ),
    }),
  ),
  before(140, (world) => world.move('childcare', 'grace', 'deliberation', 'Ready for everybody to read.')),
  before(136, (world) =>
    world.comment('childcare-hours', 'elena', {
      on: 'childcare',
      stance: 'for',
      lang: 'es',
      body: 'También hace falta para quienes cuidan a personas mayores. Propongo nombrarlas en el texto.',
    }),
  ),
  before(135, (world) => world.react('childcare-hours', 'agree', 'grace', 'rosa', 'marina')),
  before(120, (world) =>
    world.openRound('childcare-round', 'grace', {
      proposal: 'childcare',
      question: 'Do we adopt these three promises?',
      rule: { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: '>=2/3', secrecy: 'closed' },
      lasts: 7,
    }),
  ),
  before(118, (world) => world.vote('childcare-round', { grace: 'yes', omar: 'yes', elena: 'yes' })),
  before(112.99, (world) => world.closeRounds()),
  before(100, (world) =>
    world.comment('childcare-again', 'omar', {
      on: 'childcare',
      stance: 'neutral',
      body: 'We missed the quorum because the round fell in the school holidays. Let us name older people in the text and vote again.',
    }),
  ),
  before(75, (world) =>
    world.propose('calendar', 'omar', {
      group: 'care',
      actionIds: ['rmb-2022.6.9'],
      title: 'One shared calendar for all meetings',
      summary: 'A single calendar so that meetings never overlap with school hours.',
      lang: 'en',
      text: page(paragraph('Every organisation writes its meetings into one shared calendar, at least six weeks ahead.')),
    }),
  ),
  before(72, (world) => world.move('calendar', 'grace', 'deliberation', 'Short, and ready to be discussed.')),
  before(66, (world) =>
    world.move(
      'calendar',
      'grace',
      'withdrawn',
      'Five time zones and five school calendars: we could not make it work. The idea lives on in the childcare proposal.',
    ),
  ),
];
