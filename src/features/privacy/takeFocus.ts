/** As a `ref`: focus goes to the element when it is drawn. */
export const takeFocus = (element: HTMLElement | null) => element?.focus();
