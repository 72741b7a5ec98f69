import type { SlotProps } from '../../contract/plugin';
import { useStyles } from '../../ui/useStyles';
import styles from './link.css?inline';

/** At the very bottom of the home screen: the quiet way to the privacy screen. */
export function PrivacyLink({ context }: SlotProps<null>) {
  const element = useStyles<HTMLButtonElement>(styles);
  return (
    <button class="privacy-link" type="button" ref={element} onClick={() => context.navigate('privacy')}>
      {context.t('title')}
    </button>
  );
}
