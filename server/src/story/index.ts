/**
 * Story: the demonstration scene of a new installation, told through the same services as everything else. Promise: it shows
 * nothing that people could not have done, and every text is in the language of its author.
 */
export { tellStory } from './story';
