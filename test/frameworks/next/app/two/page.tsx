import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <h1>Two</h1>
      <Link href="/">To one</Link>
    </main>
  );
}
