import { heading, list, page, paragraph } from '../rich-text';
import { before, type Scene } from '../scene';

/** A charter that is being voted on, relays that are being discussed, a directory that is being written. In French. */
export const digital: Scene[] = [
  before(210, (world) =>
    world.group('digital', 'awa', {
      name: 'Numérique et démocratie',
      description: 'Des outils que l’on comprend, que l’on partage et avec lesquels on décide vraiment. Le groupe se réunit une fois par mois, à distance.',
      lang: 'fr',
      access: 'open',
      themeIds: ['rmb-2022.8'],
    }),
  ),
  before(208, (world) => world.join('digital', 'jules', 'nadia', 'maude', 'etienne', 'hugo', 'mateo', 'joana')),
  before(205, (world) => world.promote('digital', 'awa', 'maude')),
  before(70, (world) =>
    world.propose('charter', 'awa', {
      group: 'digital',
      actionIds: ['rmb-2022.8.1', 'rmb-2022.8.4'],
      title: 'Une charte du numérique responsable',
      summary: 'Sept engagements simples pour choisir, utiliser et quitter un outil numérique sans perdre nos données ni nos valeurs.',
      lang: 'fr',
      text: page(
        heading('Avant de choisir un outil'),
        list(
          'Nous demandons où sont les données et qui peut les lire.',
          'Nous vérifions qu’on peut repartir avec elles.',
          'À service égal, nous prenons le logiciel libre.',
        ),
        heading('Quand nous l’utilisons'),
        list('Une personne formée aide les autres, sur son temps de travail.', 'Personne n’est obligé d’avoir un téléphone récent pour participer.'),
        heading('Chaque année'),
        list('Nous publions la liste de nos outils et leur coût.', 'Nous arrêtons ceux qui ne servent plus.'),
      ),
    }),
  ),
  before(55, (world) => world.move('charter', 'awa', 'deliberation', 'Première version complète, relue par trois organisations.')),
  before(50, (world) =>
    world.comment('charter-rural', 'nadia', {
      on: 'charter',
      stance: 'neutral',
      body: 'Dans nos villages, le réseau coupe tous les soirs. Peut-on dire que l’outil doit marcher hors connexion ?',
    }),
  ),
  before(49, (world) =>
    world.reply('charter-rural', 'maude', { body: 'Oui, c’est la même chose dans le Nord. Je propose de l’ajouter à la prochaine version.' }),
  ),
  before(49, (world) => world.react('charter-rural', 'important', 'awa', 'etienne', 'mateo')),
  before(3, (world) =>
    world.openRound('charter-round', 'maude', {
      proposal: 'charter',
      question: 'Adoptons-nous la charte du numérique responsable ?',
      rule: { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: '>=1/2', secrecy: 'named' },
      lasts: 8,
    }),
  ),
  before(2, (world) => world.vote('charter-round', { awa: 'yes', maude: 'yes', mateo: 'yes', hugo: 'abstain' })),
  before(30, (world) =>
    world.propose('relays', 'maude', {
      group: 'digital',
      actionIds: ['rmb-2022.8.3'],
      title: 'Deux personnes relais par organisation',
      summary: 'Former dans chaque organisation deux personnes qui aident les autres à se servir des outils numériques.',
      lang: 'fr',
      text: page(
        paragraph('Chaque organisation désigne deux personnes relais, si possible une femme et un homme. Elles suivent deux journées de formation.'),
        heading('Leur rôle'),
        list('Répondre aux questions, sans jargon.', 'Dire au groupe ce qui bloque.', 'Accompagner les premières réunions à distance.'),
      ),
    }),
  ),
  before(12, (world) => world.move('relays', 'maude', 'deliberation', 'Nous cherchons des avis sur la durée de la formation.')),
  before(10, (world) =>
    world.comment('relays-days', 'jules', {
      on: 'relays',
      stance: 'for',
      body: 'Deux journées, c’est bien, mais à trois semaines d’écart : on revient avec de vraies questions.',
    }),
  ),
  before(9, (world) =>
    world.comment('relays-cost', 'hugo', {
      on: 'relays',
      stance: 'against',
      body: 'Pour une petite association, libérer deux personnes deux jours est trop. Une seule suffirait.',
    }),
  ),
  before(8, (world) => world.reply('relays-cost', 'awa', { body: 'Et si la coopérative prêtait une personne relais aux plus petites structures ?' })),
  before(6, (world) =>
    world.propose('directory', 'jules', {
      group: 'digital',
      actionIds: ['rmb-2022.8.5'],
      title: 'Un annuaire des outils que nous utilisons déjà',
      summary: 'Savoir qui se sert de quoi, pour s’entraider au lieu de recommencer.',
      lang: 'fr',
      text: page(paragraph('Brouillon. Chaque organisation note trois outils, ce qu’ils coûtent et qui peut en parler.')),
    }),
  ),
  before(120, (world) =>
    world.commentOnAction('voice', 'joana', {
      action: 'rmb-2022.8.2',
      stance: 'for',
      lang: 'pt',
      body: 'Na nossa rede, muita gente tem medo de votar pelo celular. É preciso explicar bem como o voto é contado.',
    }),
  ),
  before(119, (world) => world.reply('voice', 'awa', { body: 'D’accord. Un essai à blanc avant chaque vrai vote aiderait beaucoup.' })),
  before(1, (world) =>
    world.meeting('digital', 'maude', {
      title: 'Rencontre mensuelle',
      inDays: 6,
      hours: 1.5,
      timeZone: 'America/Toronto',
      place: 'À distance, lien envoyé la veille',
      lang: 'fr',
    }),
  ),
];
