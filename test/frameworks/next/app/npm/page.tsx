import Link from 'next/link';
import { HelpButton } from './HelpButton';

export default function Page() {
  return (
    <main>
      <h1>By npm</h1>
      <HelpButton />
      <Link href="/npm/inner">To inner</Link>
    </main>
  );
}
