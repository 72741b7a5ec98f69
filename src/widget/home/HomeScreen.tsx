import { useSignal } from '@preact/signals';
import { SEARCH, SEND } from '../../ui/icons/shell';
import { Icon } from '../../ui/Icon';
import { Later } from '../shell/Later';
import type { ShellModel } from '../shell/ShellModel';

/** Search first, then what can be done with one tap; features add what they know of this shopper. */
export function HomeScreen({ shell }: { readonly shell: ShellModel }) {
  const { t, conversation } = shell;
  const query = useSignal('');
  const ask = () => {
    if (!query.value.trim()) return;
    shell.say(query.value);
    query.value = '';
    shell.navigate('chat');
  };
  return (
    <div class="screen">
      <h3 class="title">{t('home.title')}</h3>
      <div class="search">
        <Icon d={SEARCH} />
        <input
          type="search"
          enterkeyhint="send"
          autocomplete="off"
          aria-label={t('home.search')}
          placeholder={t('home.search')}
          value={query}
          onInput={(event) => (query.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) ask();
          }}
        />
        {query.value.trim() && (
          <button class="send" type="button" aria-label={t('action.send')} onClick={ask}>
            <Icon d={SEND} />
          </button>
        )}
      </div>
      <Later shell={shell} view="Slot" name="search" subject={query.value} />
      <Later shell={shell} view="HealthNote" />
      {conversation.messages.value.length > 0 && (
        <button class="row" type="button" onClick={() => shell.navigate('chat')}>
          {t('home.continue')}
        </button>
      )}
      <Later shell={shell} view="Slot" name="home.top" />
      <div class="tiles">
        {shell.lines.value.map(
          ({ id, tile }) =>
            tile && (
              <button key={id} class="tile" type="button" onClick={() => shell.navigate(tile.screen)}>
                <Icon d={tile.icon} />
                {t(tile.label)}
              </button>
            ),
        )}
      </div>
      <Later shell={shell} view="Slot" name="home" />
    </div>
  );
}
