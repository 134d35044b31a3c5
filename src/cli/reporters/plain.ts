/** Characters that would steer the terminal, or turn the direction of what follows them. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;

/** The text without what would steer a terminal; line breaks and tabs stay. */
export function plain(text: string): string {
  return text.replace(STEERING, visible);
}

/** The text as one line in which every character has a place: tabs as arrows, the invisible as signs. */
export function plainLine(text: string): string {
  return plain(text).replace(/\n/g, "␊").replace(/\t/g, "→   ");
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : "\ufffd";
}
