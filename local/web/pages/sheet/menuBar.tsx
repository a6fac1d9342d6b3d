// The Extensions menu, with what the add-on put in it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuItemView, MenuView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';

export const MenuBar = ({
  menus,
  isBusy,
  onChoose,
}: {
  menus: readonly MenuView[];
  isBusy: boolean;
  onChoose: (scriptId: string, functionName: string) => void;
}) => {
  const { words } = useSessionInfo();
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    holder.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const away = ({ target }: Event) => {
      if (target instanceof Node && !holder.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    holder.current?.querySelector<HTMLElement>('.menu-opener')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const items = [...(holder.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement instanceof HTMLElement ? document.activeElement : document.body);
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const target = targets[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (target !== undefined) items[target]?.focus();
    if (event.key === 'Escape' || target !== undefined) event.preventDefault();
  };
  const itemsOf = (scriptId: string, items: readonly MenuItemView[]) =>
    items.map((item, index) => {
      if (item.kind === 'separator') return <hr key={index} />;
      if (item.kind === 'menu') {
        return (
          <fieldset key={item.caption} class="submenu">
            <legend>{item.caption}</legend>
            {itemsOf(scriptId, item.items)}
          </fieldset>
        );
      }
      return (
        <button
          key={item.functionName}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            onChoose(scriptId, item.functionName);
          }}
        >
          {item.caption}
        </button>
      );
    });
  return (
    <div class="menu" ref={holder}>
      <button
        type="button"
        class="menu-opener"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isBusy || menus.length === 0}
        onClick={() => setOpen(!isOpen)}
      >
        {words.sheet.extensions}
      </button>
      {isOpen && (
        <div class="menu-list" role="menu" tabIndex={-1} aria-label={words.sheet.extensions} onKeyDown={onKey}>
          {menus.map(({ scriptId, title, items }) => (
            <fieldset key={title} class="submenu">
              <legend>{title}</legend>
              {itemsOf(scriptId, items)}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  );
};
