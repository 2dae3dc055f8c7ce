import * as z from 'zod/mini';
import { College } from '../people';
import { GroupRole } from './groups.schema';

/** As many lines as one file may have. */
export const mostImported = 5_000;

/** What a file of members says, a column each; only the address has to be there. */
export const ImportColumn = z.enum(['name', 'email', 'organisation', 'college', 'role']);
export type ImportColumn = z.infer<typeof ImportColumn>;

/** The bytes of a file in base64, at most a megabyte of them: UTF-8, or Windows-1252 as spreadsheets still write it. */
export const MemberFile = z.object({ file: z.base64().check(z.maxLength(1_400_000)) });
export type MemberFile = z.infer<typeof MemberFile>;

/**
 * What is wrong with a line. The last two leave nothing out but what they name: an organisation that nobody has registered here, and a role that a member
 * keeps.
 */
export const ImportFault = z.enum([
  'cells_too_many',
  'email_missing',
  'email_invalid',
  'email_twice',
  'name_too_long',
  'college_unknown',
  'role_unknown',
  'organisation_unknown',
  'role_kept',
]);
export type ImportFault = z.infer<typeof ImportFault>;

/**
 * What importing does with a line. `invite`: a mail goes to the address. `waiting`: an invitation to it waits already. `member`: in the group, nothing
 * changes. `college`: in the group, and counted in another college from here on. `left-out`: nothing, because of its faults. `too-many`: nothing, because
 * as many mails as one person may send in a day are sent.
 */
export const ImportOutcome = z.enum(['invite', 'waiting', 'member', 'college', 'left-out', 'too-many']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportLine = z.object({
  /** in the file, the header being the first */
  line: z.int(),
  name: z.string(),
  email: z.string(),
  outcome: ImportOutcome,
  role: z.nullable(GroupRole),
  college: z.nullable(College),
  faults: z.array(z.object({ column: z.nullable(ImportColumn), reason: ImportFault })),
});
export type ImportLine = z.infer<typeof ImportLine>;

/** What an import would do, or has done, line by line in the order of the file. */
export const ImportReport = z.object({
  lines: z.array(ImportLine),
  columns: z.array(ImportColumn),
  /** headings that mean nothing here: what stands under them is not read */
  unread: z.array(z.string()),
  /** whether a mail server takes the invitations from here */
  mailed: z.boolean(),
});
export type ImportReport = z.infer<typeof ImportReport>;
