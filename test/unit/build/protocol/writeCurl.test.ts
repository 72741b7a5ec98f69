import { expect, test } from 'vitest';
import { writeCurls } from '../../../../build/protocol/writeCurl';
import type { Call } from '../../../../src/contract/protocol';

const call = (more: Partial<Call>): Call => ({
  method: 'POST',
  path: '/x',
  about: 'X.',
  status: 204,
  ...more,
});

test('an apostrophe in the example does not end the shell’s quotes', () => {
  const [curl] = writeCurls(call({ body: 'FaqProposal', example: { question: "what's new" } }));
  expect(curl).toContain(String.raw`-d '{"question":"what'\''s new"}'`);
});

test('a call that takes JSON or a form has a command for each, a stream with a long poll too', () => {
  const form = { json: 'ticket', files: 'evidence' };
  const both = writeCurls(call({ body: 'NewTicket', example: {}, form }));
  expect(both).toHaveLength(2);
  expect(both[1]).toContain('-F evidence=@photo.jpg');
  expect(writeCurls(call({ form: { files: 'file' } }))).toHaveLength(1);
  const [stream, poll] = writeCurls(
    call({ method: 'GET', stream: 'ChatEvent', query: { wait: { about: 's' } } }),
  );
  expect([stream, poll]).toEqual(['curl -N "$SHOP/x"', 'curl "$SHOP/x?wait=25"']);
});

test('a POST without a body says so, and tokens are variables', () => {
  const [curl] = writeCurls(call({ path: '/conversations/{id}/close', auth: 'conversation' }));
  expect(curl?.split(/ \\\n {2}/)).toEqual([
    'curl "$SHOP/conversations/$CONVERSATION/close"',
    '-H "Authorization: Bearer $TOKEN"',
    '-X POST',
  ]);
});
