interface Face {
  readonly background: string;
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
  /** Path of the hair over the head. */
  readonly cut: string;
}

const FACES: Readonly<Record<string, Face>> = {
  noor: {
    background: '#e0d3c0',
    skin: '#a97250',
    hair: '#2b211d',
    shirt: '#35564c',
    cut: 'M30 46c-4-34 44-34 40 0-4-12-12-16-20-16s-16 4-20 16zM50 8a9 9 0 1 1-.1 18A9 9 0 0 1 50 8z',
  },
  jonas: {
    background: '#cfdcd9',
    skin: '#e6b896',
    hair: '#8a5a35',
    shirt: '#5d6f86',
    cut: 'M29 44c-6-30 48-34 42 2-6-8-8-14-14-16-8 6-20 4-28 14z',
  },
  mei: {
    background: '#e6d6d2',
    skin: '#f0c9a8',
    hair: '#1f1b1c',
    shirt: '#8c5a4c',
    cut: 'M27 66c-10-52 56-52 46 0h-7c2-20 0-28-2-34-10 4-22 2-28 0-2 6-4 14-2 34z',
  },
};

/** Portraits of the people at the desk, and the shop's mark, by path. */
export function drawPeople(): readonly { path: string; content: string }[] {
  const faces = Object.entries(FACES).map(([name, { background, skin, hair, shirt, cut }]) => ({
    path: `img/agents/${name}.svg`,
    content: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${background}"/><path d="M14 104c2-24 18-32 36-32s34 8 36 32z" fill="${shirt}"/><path d="M42 60h16v16c-4 6-12 6-16 0z" fill="${skin}"/><ellipse cx="50" cy="48" rx="18" ry="21" fill="${skin}"/><path d="${cut}" fill="${hair}"/><path d="M43 57c4 4 10 4 14 0" fill="none" stroke="#00000055" stroke-width="1.6" stroke-linecap="round"/><circle cx="43" cy="48" r="1.7" fill="#2b211d"/><circle cx="57" cy="48" r="1.7" fill="#2b211d"/></svg>\n`,
  }));
  const mark = {
    path: 'img/mark.svg',
    content:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="#17694e"/><g fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M20 9c7 5 9 10 9 14a9 9 0 0 1-18 0c0-4 2-9 9-14z"/><path d="M20 32V17M20 25l4-4M20 22l-4-4"/></g></svg>\n',
  };
  return [...faces, mark];
}
