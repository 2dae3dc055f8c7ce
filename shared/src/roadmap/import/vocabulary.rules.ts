import type { ThemeKind } from '../roadmap.schema';
import { foldedText, keyOf } from './wording.rules';

/** Words of four languages, compared without case and accents. The first that fits wins: "en parallèle, des sessions autogérées". */
const kinds: readonly { kind: ThemeKind; words: RegExp }[] = [
  {
    kind: 'self-organised',
    words: /\b(?:auto[ -]?(?:organi[sz]ad|organise|gere|gerid|gestionad|gestionari|gestiv|convoca)\w*|self[ -]?(?:organi[sz]ed|managed|run))\b/,
  },
  { kind: 'plenary', words: /\bplen(?:ieres?|iers?|ari[ao]s?|ary|aries)\b/ },
  { kind: 'parallel', words: /\b(?:paralleles?|parallel|paralel[oa]s?|simultane(?:e?s|[oa]s?|ous)|concurrent|breakout)\b/ },
];

const meeting =
  /\b(?:sessions?|seances?|sesion(?:es)?|sess(?:ao|oes)|ateliers?|taller(?:es)?|workshops?|oficinas?|panels?|tables?|mesas?|activites?|activities|activity|actividad(?:es)?|atividades?|meetings?|reunion(?:es|s)?|reunio?es|encontros?|encuentros?|rencontres?)\b/;

/** Titles of the parts of a document that hold no actions of their own. */
const frame = new Set(
  [
    'introduction|preambule|avant propos|contexte|sommaire|table des matieres|conclusion|conclusions|annexe|annexes|remerciements|signatures|signataires',
    'introduccion|preambulo|prologo|contexto|indice|conclusion|conclusiones|anexo|anexos|agradecimientos|firmas|firmantes',
    'preamble|foreword|background|context|contents|table of contents|annex|annexes|appendix|appendices|acknowledgements|signatories',
    'introducao|prefacio|enquadramento|sumario|conclusao|conclusoes|agradecimentos|assinaturas|signatarios',
  ].flatMap((names) => names.split('|').map(keyOf)),
);

const actionWords = new Set(
  'actions|acciones|acoes|mesures|medidas|measures|propositions|propuestas|proposals|propostas|recommandations|recomendaciones|recommendations|recomendacoes'.split(
    '|',
  ),
);

const continuation = /[ ,–—-]*[([]?(?:suite|suite et fin|cont\.?|continued|continuaci[oó]n|contin[uú]a|continua[cç][aã]o)[)\]]?$/i;

/**
 * The kind of session a sentence speaks of.
 * @param sentence in French, Spanish, English or Portuguese
 */
export function kindOfSentence(sentence: string): ThemeKind | undefined {
  const folded = foldedText(sentence);
  return kinds.find(({ words }) => words.test(folded))?.kind;
}

/** The kind of session a heading names. A theme may be *about* self-management: a heading must also name a meeting, or be short. */
export function kindOfHeading(heading: string): ThemeKind | undefined {
  const folded = foldedText(heading);
  return meeting.test(folded) || folded.split(' ').length <= 2 ? kindOfSentence(heading) : undefined;
}

/** Whether a heading opens an introduction, a conclusion, an annex, a table of contents. */
export const isFrameHeading = (heading: string): boolean => frame.has(keyOf(heading));

/** Whether a heading only announces the actions of the heading above it: "Actions", "Propuestas". */
export const isActionsHeading = (heading: string): boolean => actionWords.has(keyOf(heading));

/** A heading repeated on the next page, without the word that says so. */
export const withoutContinuation = (heading: string): string => heading.replace(continuation, '');

const titleWords = 'th[eè]me|tema|axe|axis|eje|eixo|session|sesi[oó]n|sess[aã]o|chapitre|cap[ií]tulo|chapter|part(?:ie|e)?|section|secci[oó]n|se[cç][aã]o';
const titleLabel = new RegExp(
  `^(?:(?:${titleWords}) (?:n[°ºo]\\.? ?)?(\\d{1,3}|[IVX]{1,5}\\b) ?[-.):–—]*|(\\d{1,3}|[IVX]{1,5}) ?[-.):–—°º]+)(?: |(?=\\p{L}))`,
  'iu',
);

/**
 * The number printed in the title of a theme: "Thème 3 : Santé", "III. Santé", "3. Santé".
 * @returns the number and the title without it, or undefined
 */
export function readTitleLabel(title: string): { number: number; rest: string } | undefined {
  const found = titleLabel.exec(title);
  const printed = found?.[1] ?? found?.[2];
  const rest = title.slice(found?.[0].length).trim();
  if (printed === undefined || rest === '') return undefined;
  return { number: /^\d/.test(printed) ? Number(printed) : romanNumber(printed), rest };
}

function romanNumber(roman: string): number {
  const values = [...roman.toUpperCase()].map((sign) => ({ I: 1, V: 5, X: 10 })[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
