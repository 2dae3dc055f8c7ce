import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Preset } from '@palabre/shared/voting';

/** The laws from which a rule can start. */
export const presetNames: Record<Preset['id'], MessageDescriptor> = {
  association: msg`Association, France`,
  'sa-ordinary': msg`Société coopérative, assemblée ordinaire, France`,
  'sa-extraordinary': msg`Société coopérative, assemblée extraordinaire, France`,
  scic: msg`SCIC, trois collèges, France`,
  'cooperative-br': msg`Coopérative, Brésil`,
  'cooperative-co': msg`Coopérative, Colombie`,
  'cooperative-ar': msg`Coopérative, Argentine`,
};
