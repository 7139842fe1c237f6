type Colour = (text: string) => string;

/** Colours by what they are for. */
export interface Paint {
  readonly error: Colour;
  readonly warning: Colour;
  readonly waived: Colour;
  readonly label: Colour;
}

const plain: Colour = (text) => text;
const none: Paint = { error: plain, warning: plain, waived: plain, label: plain };

/** SGR parameters: bold red, bold yellow, cyan, dim. Source: ECMA-48, 8.3.117. */
const terminal: Paint = { error: sgr('1;31'), warning: sgr('1;33'), waived: sgr('36'), label: sgr('2') };

export function paint(colour: boolean): Paint {
  return colour ? terminal : none;
}

function sgr(parameters: string): Colour {
  return (text) => `\u001b[${parameters}m${text}\u001b[0m`;
}
