/** Errors: refusals as values of the catalogue, thrown by services and translated at the edge. */
export { DomainError, enforce, found } from './domain-error';
