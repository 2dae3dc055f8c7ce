/**
 * What every room needs and no room owns: the way to the server, paging, announcements, small hooks. Promise: nothing here
 * knows a room or a component, and everything that can be pure is, with its tests beside it.
 */
export { announce } from './announcer';
export { api } from './http';
export { newKey } from './new-key';
export { usePagedList } from './paging';
export { ApiProblem, codeOf, NetworkFailure } from './problem';
export { cityOf, readerTimeZone, setReaderTimeZone } from './time-zone';
export { useDelayed } from './use-delayed';
export { useKeptText } from './use-kept-text';
export { useNow } from './use-now';
export { useOnline } from './use-online';
export { useSteadyList } from './use-steady-list';
