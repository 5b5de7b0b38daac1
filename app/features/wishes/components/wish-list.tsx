import { useWishText, type ShownWish } from './use-wish-text';

/** Wishes in words, one a line. */
export function WishList({ wishes }: { wishes: readonly ShownWish[] }) {
  const text = useWishText();
  return (
    <ul className="wish-list">
      {wishes.map((wish) => (
        <li key={wish.id}>{text(wish)}</li>
      ))}
    </ul>
  );
}
