import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <h1>One</h1>
      <Link href="/two">To two</Link>
    </main>
  );
}
