// The honest writers in a process of their own.
import { Crowd } from './crowd.mjs';
import { obey } from './obey.mjs';

obey(new Crowd());
