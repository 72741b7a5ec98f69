import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SlotProps } from '../../contract/plugin';
import type { FaqEntry } from '../../contract/types';
import { useStyles } from '../../ui/useStyles';
import styles from './faq.css?inline';
import type { FaqModel } from './model';
import { QuestionList } from './QuestionList';

const MAX_HITS = 3;
const LEAST_CONFIDENCE = 0.05;

/** While the shopper types on the home screen: the nearest questions. An answer to older words never shows. */
export function SearchHits({ model, context, subject }: SlotProps<FaqModel>) {
  const element = useStyles<HTMLDivElement>(styles);
  const hits = useSignal<readonly FaqEntry[]>([]);
  const text = typeof subject === 'string' ? subject.trim() : '';
  useEffect(() => {
    let isCurrent = true;
    if (text) {
      void model.search(text, MAX_HITS).then((found) => {
        if (!isCurrent) return;
        hits.value = found
          .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
          .map(({ entry }) => entry);
      });
    } else hits.value = [];
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return (
    <div ref={element} role="status">
      {hits.value.length > 0 && (
        <QuestionList
          entries={hits.value}
          onChoose={({ question }) => {
            void context.conversation.say(question);
            context.navigate('chat');
          }}
        />
      )}
    </div>
  );
}
