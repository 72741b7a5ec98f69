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
  const presence = conversation.presence.value;
  const author = presence?.author;
  const isWithPerson = conversation.phase.value === 'waiting' || conversation.phase.value === 'live';
  const name = title ?? author?.name ?? shell.shopName;
  const note = title ? shell.shopName : (presence?.note ?? t('panel.presence'));
  return (
    <div class="head">
      {route.canGoBack.value && (
        <button class="bare" type="button" aria-label={t('action.back')} onClick={route.back}>
          <Icon d={BACK} directed />
        </button>
      )}
      {!title &&
        (author?.avatarUrl ? (
          <img class="face" src={author.avatarUrl} alt="" width="36" height="36" />
        ) : (
          <span class="face mark" aria-hidden="true">
            {[...name][0]}
          </span>
        ))}
      <div class="who">
        <h2>{name}</h2>
        <p>{note}</p>
      </div>
      {shell.lines.value.map(
        ({ id, action }) =>
          action &&
          action.screen !== route.place.value.screen &&
          !isWithPerson && (
            <button
              key={id}
              class="bare"
              type="button"
              aria-label={t(action.label)}
              onClick={() => shell.navigate(action.screen)}
            >
              <Icon d={action.icon} />
            </button>
          ),
      )}
      <button class="bare" type="button" aria-label={t('action.close')} onClick={shell.close}>
        <Icon d={CLOSE} />
      </button>
    </div>
  );
}
