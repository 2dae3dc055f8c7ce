// The hostile clients in a process of their own.
import { Mob } from './mob.mjs';
import { obey } from './obey.mjs';

obey(new Mob());
