import { useSignal } from '@preact/signals';
import type { Translate } from '../../src/contract/plugin';
import type { DeskSession } from '../server/deskApi';
import { DeskError, type DeskApi } from './createDeskApi';
import type { DeskKey } from './locales/en';

const TOO_MANY = 429;
const UNAUTHENTICATED = 401;

interface SignInProps {
  readonly api: DeskApi;
  readonly t: Translate<DeskKey>;
  onSignedIn(session: DeskSession): void;
}

/** E-mail and password; what is wrong is said without saying which. */
export function SignIn({ api, t, onSignedIn }: SignInProps) {
  const email = useSignal('');
  const password = useSignal('');
  const problem = useSignal<DeskKey | null>(null);
  const isBusy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    isBusy.value = true;
    problem.value = null;
    try {
      onSignedIn(await api.signIn(email.peek(), password.peek()));
    } catch (error) {
      const status = error instanceof DeskError ? error.status : 0;
      problem.value =
        status === UNAUTHENTICATED ? 'wrongSignIn' : status === TOO_MANY ? 'tooMany' : 'noServer';
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <main class="sign-in">
      <form onSubmit={(event) => void submit(event)}>
        <img src="/desk/mark.svg" alt="" width="48" height="48" />
        <h1>{t('desk')}</h1>
        <label>
          {t('email')}
          <input
            type="email"
            autocomplete="username"
            required
            value={email}
            onInput={(event) => (email.value = event.currentTarget.value)}
          />
        </label>
        <label>
          {t('password')}
          <input
            type="password"
            autocomplete="current-password"
            required
            value={password}
            onInput={(event) => (password.value = event.currentTarget.value)}
          />
        </label>
        <p role="alert">{problem.value && t(problem.value)}</p>
        <button class="primary" disabled={isBusy.value}>
          {t('signIn')}
        </button>
      </form>
    </main>
  );
}
