import type { SlotProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import styles from './faq.css?inline';
import type { FaqModel } from './model';
import { QuestionList } from './QuestionList';

const MAX_SHOWN = 3;

/** On the home screen: the questions the merchant put first. */
export function AskedOften({ model, context }: SlotProps<FaqModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const entries = model.entries.value?.slice(0, MAX_SHOWN) ?? [];
  return (
    <div ref={element}>
      {entries.length > 0 && (
        <>
          <p class="group-title">{context.t('often')}</p>
          <QuestionList entries={entries} onChoose={({ id }) => context.navigate('article', { id })} />
        </>
      )}
    </div>
  );
}
