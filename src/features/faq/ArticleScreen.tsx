import type { ScreenProps } from '../../contract/plugin';
import { RichText } from '../../ui/richText/RichText';
import { useStyles } from '../../ui/useStyles';
import styles from './faq.css?inline';
import { FollowUp } from './FollowUp';
import type { FaqModel } from './model';
import { Updated } from './Updated';
import { Vote } from './Vote';

/** One answer in full, with its date and what can be done next. */
export function ArticleScreen({ model, context, params }: ScreenProps<FaqModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const { t } = context;
  const id = (params as { id?: unknown } | undefined)?.id;
  const entry = typeof id === 'string' ? model.find(id) : undefined;
  return (
    <div class="article" ref={element}>
      {entry && (
        <>
          <h3 class="title" dir="auto">
            {entry.question}
          </h3>
          <Updated entry={entry} context={context} />
          <div dir="auto">
            <RichText text={entry.answer} />
          </div>
          <FollowUp entry={entry} context={context} />
          <Vote entry={entry} model={model} t={t} />
        </>
      )}
      {!entry && <p>{t(model.entries.value ? 'empty' : 'loading')}</p>}
    </div>
  );
}
