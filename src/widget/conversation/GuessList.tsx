import type { Translate } from '../../contract/plugin';
import type { Guess } from '../../core/createBot';
import type { ConversationKey } from '../../locales/en/conversation';
import { Icon } from '../../ui/Icon';
import type { ShellModel } from '../shell/ShellModel';

interface GuessListProps {
  readonly shell: ShellModel;
  readonly t: Translate<ConversationKey>;
  readonly data: unknown;
}

/** The best three guesses; each says itself when chosen, and a person is always the last. */
export function GuessList({ shell, t, data }: GuessListProps) {
  const guesses = Array.isArray(data) ? (data as readonly Guess[]) : [];
  const person = shell.lines.value.find(({ action }) => action)?.action;
  return (
    <>
      <div class="bubble">
        <p>{t('guesses')}</p>
      </div>
      <ul class="card list">
        {guesses.map(({ title, note, icon }) => (
          <li key={title}>
            <button type="button" onClick={() => shell.say(title)}>
              {icon && <Icon d={icon} />}
              <span>
                {title}
                {note && <small>{note}</small>}
              </span>
            </button>
          </li>
        ))}
        {person && (
          <li>
            <button type="button" onClick={() => shell.navigate(person.screen)}>
              <Icon d={person.icon} />
              <span>{t('guesses.none')}</span>
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
