/**
 * Reading a list of members as people keep it in a spreadsheet: headings and words in any of the four languages, with or without accents. Nothing is
 * guessed: a word that is not known is a fault with its line and column. A cell is text whatever it begins with; no formula is worked out.
 */
import { College, Email } from '../people';
import { GroupRole } from './groups.schema';
import type { ImportColumn, ImportFault } from './member-import.schema';

/** A line of the file that was read; `faults` say what was not understood. */
export interface ReadLine {
  name: string;
  /** in lower case; as it was written where it is no address */
  email: string;
  organisation: string;
  college: College | null;
  /** null where the file says nothing */
  role: GroupRole | null;
  faults: { column: ImportColumn | null; reason: ImportFault }[];
}

/** Without case, accents, punctuation and spaces at the ends. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const lookup = <Value extends string>(words: Record<Value, string>): ReadonlyMap<string, Value> =>
  new Map((Object.entries(words) as [Value, string][]).flatMap(([value, all]) => [value, ...all.split('|')].map((word) => [plain(word), value])));

/** In French, Spanish, English, Portuguese. */
const columns = /* @__PURE__ */ lookup<ImportColumn>({
  name: 'nom|nom complet|nom affiché|prénom et nom|nombre|nombre completo|nombre y apellido|full name|nome|nome completo',
  email: 'courriel|mail|e-mail|adresse électronique|adresse e-mail|adresse mail|correo|correo electrónico|e-mail address|email address|endereço de e-mail',
  organisation: 'structure|organización|entidad|organization|organização|entidade',
  college: 'collège|colegio|colégio',
  role: 'rôle|rol|papel|função',
});

const collegeWords = /* @__PURE__ */ lookup<College>({
  workers: 'salariés|salariées|travailleurs|personnes qui y travaillent|trabajadores|personas trabajadoras|employees|trabalhadores|pessoas trabalhadoras',
  beneficiaries: 'bénéficiaires|usagers|clients|beneficiarios|usuarios|users|customers|beneficiários|usuários',
  volunteers: 'bénévoles|voluntarios|personas voluntarias|voluntários|pessoas voluntárias',
  'public-bodies': 'organismes publics|collectivités|collectivités publiques|organismos públicos|entidades públicas|public bodies|órgãos públicos',
  partners: 'partenaires|aliados|entidades aliadas|parceiros|entidades parceiras',
});

const roleWords = /* @__PURE__ */ lookup<GroupRole>({
  member: 'membre|miembro|membro|integrante',
  facilitator: 'facilitation|facilite|facilitateur|facilitatrice|animation|animateur|animatrice|facilitador|facilitadora|facilitación|facilitação',
  observer: 'observe|observateur|observatrice|observation|observador|observadora',
});

/**
 * What each column holds.
 * @param heading the cells of the first line
 * @returns a column each, null where the heading means nothing here or stands for a column a second time
 */
export function columnsOf(heading: readonly string[]): (ImportColumn | null)[] {
  const found = new Set<ImportColumn>();
  return heading.map((cell) => {
    const column = columns.get(plain(cell)) ?? null;
    if (column === null || found.has(column)) return null;
    found.add(column);
    return column;
  });
}

/**
 * Reads one line.
 * @param cells of the line, in the order of the columns
 * @param header from `columnsOf`
 */
export function readLine(cells: readonly string[], header: readonly (ImportColumn | null)[]): ReadLine {
  const cell = (column: ImportColumn): string => cells[header.indexOf(column)]?.trim() ?? '';
  const email = Email.safeParse(cell('email'));
  const line: ReadLine = {
    name: cell('name').replaceAll(/\s+/g, ' '),
    email: email.success ? email.data : cell('email'),
    organisation: cell('organisation').replaceAll(/\s+/g, ' '),
    college: collegeWords.get(plain(cell('college'))) ?? null,
    role: roleWords.get(plain(cell('role'))) ?? null,
    faults: [],
  };
  const fault = (when: boolean, column: ImportColumn | null, reason: ImportFault) => when && line.faults.push({ column, reason });
  fault(
    cells.slice(header.length).some((extra) => extra.trim() !== ''),
    null,
    'cells_too_many',
  );
  fault(line.email === '', 'email', 'email_missing');
  fault(line.email !== '' && !email.success, 'email', 'email_invalid');
  fault(line.name.length > 80, 'name', 'name_too_long');
  fault(cell('college') !== '' && line.college === null, 'college', 'college_unknown');
  fault(cell('role') !== '' && line.role === null, 'role', 'role_unknown');
  return line;
}

/** Whether a fault leaves its whole line out; the others leave out what they name. */
export const leavesOut = (reason: ImportFault): boolean => reason !== 'organisation_unknown' && reason !== 'role_kept';
