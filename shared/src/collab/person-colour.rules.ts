/** Grounds on which white text has a contrast of at least 4.5, told apart also without red and green. */
const colours = ['#14508c', '#8c3d04', '#0b5d57', '#7a1f6b', '#5b4b00', '#1f6b35', '#6b2fa0', '#a8231b', '#3d4a7a', '#4e5854'];

/**
 * The colour of a person, the same everywhere: beside their cursor and under their words. Never the only sign of who it is.
 * @param personId a person's id
 */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return colours[sum % colours.length] as string;
}
