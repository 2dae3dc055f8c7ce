import * as z from 'zod/mini';
import { Id } from '../kernel';
import { College, PersonCard } from '../people';
import { VotingRule } from './rule.schema';

export const OfGroup = z.object({ groupId: Id });
export type OfGroup = z.infer<typeof OfGroup>;

/** Who would be on the roll if a round of the group opened now, by name. */
export const RollPreview = z.object({ members: z.int(), persons: z.array(z.object({ person: PersonCard, college: z.nullable(College) })) });
export type RollPreview = z.infer<typeof RollPreview>;

/** A rule under a name, which a group uses again. */
export const RoundTemplate = z.object({ id: Id, name: z.string(), rule: VotingRule });
export type RoundTemplate = z.infer<typeof RoundTemplate>;
export const RoundTemplates = z.object({ items: z.array(RoundTemplate) });

export const KeepTemplate = z.object({ groupId: Id, name: z.string().check(z.trim(), z.minLength(2), z.maxLength(80)), rule: VotingRule });
export type KeepTemplate = z.infer<typeof KeepTemplate>;
