const KEY = 'oat-elm-shopper';

/** Who can sign in to the demo shop. */
export const SHOPPERS = [
  { id: 'maya', name: 'Maya Verbeke', email: 'maya@verbeke.example' },
  { id: 'sam', name: 'Sam Okafor', email: 'sam@okafor.example' },
] as const;

type Tell = (verb: string, ...args: readonly unknown[]) => void;

/** The shop's sign-in, without passwords: it tells the widget who is here, on every page until the sign-out. */
export function startSignIn(place: HTMLDetailsElement, tell: Tell): void {
  const summary = place.querySelector('summary');
  const signIn = summary?.textContent ?? '';
  let shopper = SHOPPERS.find(({ id }) => id === read());

  const draw = () => {
    if (summary) summary.textContent = shopper?.name.split(' ')[0] ?? signIn;
    for (const button of place.querySelectorAll('button')) {
      const { shopper: id } = button.dataset;
      button.hidden = id === undefined ? !shopper : id === shopper?.id;
    }
    place.hidden = false;
  };
  const identify = () => {
    if (shopper) tell('identify', { ...shopper, getToken: () => getToken(shopper?.id ?? '') });
  };
  place.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    shopper = SHOPPERS.find(({ id }) => id === button.dataset['shopper']);
    write(shopper?.id);
    if (shopper) identify();
    else tell('logout');
    place.open = false;
    draw();
  });
  draw();
  identify();
}

/** From the shop's own server, which knows by its session who is asking; the demo's believes everybody. */
async function getToken(id: string): Promise<string> {
  const answer = await fetch('/demo/token', { method: 'POST', body: JSON.stringify({ id }) });
  if (!answer.ok) throw new Error('No token.');
  return answer.text();
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(id: string | undefined): void {
  try {
    if (id) localStorage.setItem(KEY, id);
    else localStorage.removeItem(KEY);
  } catch {
    // Signed in on this page alone.
  }
}
