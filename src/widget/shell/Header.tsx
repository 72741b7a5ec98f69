import type { Phase } from '../../contract/plugin';
import { BACK, CLOSE } from '../../ui/icons/shell';
import { Icon } from '../../ui/Icon';
import type { ShellModel } from './ShellModel';

interface HeaderProps {
  readonly shell: ShellModel;
  /** Title of a screen without a speaker; the shop's name otherwise. */
  readonly title: string | undefined;
}

/** Who answers and how soon, the way back, a person, and the way out. */
export function Header({ shell, title }: HeaderProps) {
  const { t, route, conversation } = shell;
  const speaker = describeSpeaker(shell, title);
  return (
    <div class="head">
      {route.canGoBack.value && (
        <button class="bare" type="button" aria-label={t('action.back')} onClick={route.back}>
          <Icon d={BACK} directed />
        </button>
      )}
      {!title && <Face {...speaker} />}
      <div class="who">
        <h2>{speaker.name}</h2>
        <p>{speaker.note}</p>
      </div>
      {!isWithPerson(conversation.phase.value) && <Actions shell={shell} />}
      <button class="bare" type="button" aria-label={t('action.close')} onClick={shell.close}>
        <Icon d={CLOSE} />
      </button>
    </div>
  );
}

/** What features put into every header, except on the screen it leads to. */
function Actions({ shell }: { readonly shell: ShellModel }) {
  return (
    <>
      {shell.lines.value.map(
        ({ id, action }) =>
          action &&
          action.screen !== shell.route.place.value.screen && (
            <button
              key={id}
              class="bare"
              type="button"
              aria-label={shell.t(action.label)}
              onClick={() => shell.navigate(action.screen)}
            >
              <Icon d={action.icon} />
            </button>
          ),
      )}
    </>
  );
}

/** The speaker's picture, or the first letter of the name. */
function Face({ name, picture }: Omit<Speaker, 'note'>) {
  if (picture) return <img class="face" src={picture} alt="" width="36" height="36" />;
  return (
    <span class="face mark" aria-hidden="true">
      {[...name][0]}
    </span>
  );
}

interface Speaker {
  readonly name: string;
  readonly note: string;
  readonly picture: string | undefined;
}

/** Who answers; on a screen without a speaker its title, under which the shop stands. */
function describeSpeaker({ conversation, shopName, t }: ShellModel, title: string | undefined): Speaker {
  const presence = conversation.presence.value;
  if (title) return { name: title, note: shopName, picture: undefined };
  return {
    name: presence?.author?.name ?? shopName,
    note: presence?.note ?? t('panel.presence'),
    picture: presence?.author?.avatarUrl,
  };
}

const isWithPerson = (phase: Phase) => phase === 'waiting' || phase === 'live';
