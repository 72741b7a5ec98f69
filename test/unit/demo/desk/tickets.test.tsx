// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { createDeskModel } from '../../../../demo/desk/createDeskModel';
import { Desk } from '../../../../demo/desk/Desk';
import type { DeskApi } from '../../../../demo/desk/createDeskApi';
import { en, type DeskKey } from '../../../../demo/desk/locales/en';
import type { DeskEvent, DeskThread, DeskTicket } from '../../../../demo/server/deskApi';
import { createFormat } from '../../../../src/lib/createFormat';
import { createTranslate } from '../../../../src/lib/createTranslate';

afterEach(cleanup);

const TICKET: DeskTicket = {
  number: 'T10001',
  kind: 'complaint',
  status: 'open',
  createdAt: '2026-05-12T14:05:00Z',
  details: { text: 'The lid is <b>broken</b>', email: 'maya@verbeke.example' },
  files: [{ id: 'f1', name: 'lid.png', mediaType: 'image/png' }],
};
const THREAD: DeskThread = {
  conversation: {
    id: 'c1',
    status: 'live',
    packet: { summary: 'It rattles', locale: 'en', botTried: [], transcript: [] },
    openedAt: '2026-05-12T14:00:00Z',
    unread: 0,
  },
  messages: [
    {
      id: 'm1',
      cursor: '1',
      author: { role: 'shopper' },
      sentAt: '2026-05-12T14:05:00Z',
      parts: [{ type: 'file', id: 'a1', name: 'kettle.png', mediaType: 'image/png', bytes: 12 }],
    },
  ],
  ratings: [{ service: 4, comment: 'Friendly' }],
  requests: [{ name: 'reschedule', input: { date: '2026-05-14' }, at: '2026-05-12T14:05:00Z' }],
};

/** A desk at a server that holds these; `tell` is the server’s stream. */
function openDesk(change: Partial<DeskApi> = {}) {
  let tell: (event: DeskEvent) => void = () => {};
  const api: DeskApi = {
    signIn: vi.fn(),
    me: vi.fn(),
    signOut: vi.fn(),
    list: async (status) => ({ items: status === 'open' ? [THREAD.conversation] : [] }),
    thread: async () => THREAD,
    take: vi.fn(),
    send: vi.fn(),
    typing: async () => {},
    read: async () => {},
    close: async () => {},
    products: async () => ({ items: [] }),
    tickets: async () => ({ items: [TICKET] }),
    answerTicket: vi.fn<DeskApi['answerTicket']>(async (_, { text }) => ({
      ticket: { ...TICKET, status: 'answered', answer: text ?? '' },
    })),
    file: vi.fn<DeskApi['file']>(async () => new Blob(['bytes'])),
    async *events(signal, onOpen) {
      onOpen();
      while (!signal.aborted) yield await new Promise<DeskEvent>((resolve) => (tell = resolve));
    },
    ...change,
  };
  const model = createDeskModel({
    api,
    agent: { id: 'a', name: 'Noor', email: 'noor@oatandelm.example', role: 'agent' },
    createId: () => 'id',
    onWaiting: () => {},
    onSignedOut: () => {},
  });
  const t = createTranslate<DeskKey>(en, 'en');
  const format = createFormat('en', Date.now);
  const nothing = () => {};
  render(
    <Desk
      model={model}
      t={t}
      format={format}
      isMuted
      onMute={nothing}
      onLanguage={nothing}
      onSignOut={nothing}
    />,
  );
  return { api, tell: (event: DeskEvent) => tell(event) };
}

test('a message left is read and answered, and the answer stands under it', async () => {
  const { api } = openDesk();
  fireEvent.click(await screen.findByText('maya@verbeke.example'));
  expect(screen.getByRole('region', { name: 'T10001' }).textContent).toContain('The lid is <b>broken</b>');
  fireEvent.input(screen.getByRole('textbox'), { target: { value: ' We send a new one. ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText('We send a new one.', { selector: '.mine' });
  expect(api.answerTicket).toHaveBeenCalledWith('T10001', { text: 'We send a new one.', isClosed: false });
});

test('an answer that the server did not take stays in the field', async () => {
  openDesk({ answerTicket: () => Promise.reject(new Error('down')) });
  fireEvent.click(await screen.findByText('maya@verbeke.example'));
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'We send a new one.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText('The server does not answer. Try again in a moment.');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('We send a new one.');
});

test('files of a conversation and of a ticket are saved by name', async () => {
  const { api } = openDesk();
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  fireEvent.click(await screen.findByText('Guest'));
  fireEvent.click(await screen.findByRole('button', { name: 'Save kettle.png' }));
  await waitFor(() => expect(saved).toEqual(['kettle.png']));
  fireEvent.click(screen.getByText('maya@verbeke.example'));
  fireEvent.click(await screen.findByRole('button', { name: 'Save lid.png' }));
  await waitFor(() => expect(saved).toEqual(['kettle.png', 'lid.png']));
  expect(vi.mocked(api.file).mock.calls).toEqual([
    [{ conversationId: 'c1' }, 'a1'],
    [{ ticket: 'T10001' }, 'f1'],
  ]);
});

test('what was asked for with the order and how it was rated stands beside the conversation', async () => {
  openDesk();
  fireEvent.click(await screen.findByText('Guest'));
  const side = await screen.findByRole('complementary', { name: 'What came along' });
  expect(side.textContent).toContain('reschedule 2026-05-14');
  expect(side.textContent).toContain('service 4 Friendly');
});
