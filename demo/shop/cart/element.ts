/** An element with a class and a text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A button that runs something. */
export function press(text: string, label: string, run: () => void): HTMLButtonElement {
  const button = element('button', '', text);
  button.type = 'button';
  if (label !== text) button.setAttribute('aria-label', label);
  button.addEventListener('click', run);
  return button;
}
