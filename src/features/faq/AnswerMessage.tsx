import type { MessageProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import styles from './faq.css?inline';
import { FollowUp } from './FollowUp';
import type { FaqModel } from './model';
import { Updated } from './Updated';
import { Vote } from './Vote';

/** Under an answer's bubble: where it comes from, what it offers, and whether it helped. */
export function AnswerMessage({ model, context, message }: MessageProps<FaqModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const id = (message.data as { entryId?: unknown } | undefined)?.entryId;
  const entry = typeof id === 'string' ? model.find(id) : undefined;
  return (
    <div ref={element}>
      {entry && (
        <>
          <Updated entry={entry} context={context} />
          <FollowUp entry={entry} context={context} />
          <Vote entry={entry} model={model} t={context.t} />
        </>
      )}
    </div>
  );
}
