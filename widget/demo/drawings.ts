/** The goods, drawn with a few shapes each: nothing to fetch. `currentColor` is the shop's colour. */
import type { Drawing } from './shops.ts';

const shapes: Record<Drawing, string> = {
  mug: '<path d="M70 80h60v52a16 16 0 0 1-16 16H86a16 16 0 0 1-16-16z" fill="currentColor"/><path d="M130 92h8a15 15 0 0 1 0 30h-8" fill="none" stroke="currentColor" stroke-width="9"/><path d="M88 64c0-8 6-8 6-16M106 64c0-8 6-8 6-16" fill="none" stroke="#b9a58c" stroke-width="4" stroke-linecap="round"/>',
  lamp: '<path d="M76 56h48l18 46H58z" fill="currentColor"/><path d="M100 102v42" stroke="#6b4f35" stroke-width="7"/><path d="M74 148h52a4 4 0 0 0-4-8H78a4 4 0 0 0-4 8z" fill="#6b4f35"/><path d="M58 102h84l16 24H42z" fill="#fff3c9" opacity=".6"/>',
  chair: '<path d="M72 46h7v104h-7zM121 46h7v104h-7z" fill="#8a6a48"/><path d="M72 50h56v10H72zM72 70h56v10H72z" fill="#8a6a48"/><path d="M64 98h72v13H64z" fill="currentColor"/><path d="M66 111h6v39h-6zM128 111h6v39h-6z" fill="#6f5338"/>',
  plant: '<path d="M100 116c-4-40-30-46-42-44 2 26 16 42 42 44z" fill="currentColor"/><path d="M100 112c2-44 24-62 44-62 2 32-12 56-44 62z" fill="currentColor" opacity=".75"/><path d="M100 120c-6-34-4-60 6-78 14 22 10 54-6 78z" fill="currentColor" opacity=".55"/><path d="M78 116h44l-6 34H84z" fill="#b5673f"/>',
  bottle: '<path d="M90 44h20v14H90z" fill="#4b5563"/><path d="M84 70c0-8 4-12 6-12h20c2 0 6 4 6 12v70a10 10 0 0 1-10 10H94a10 10 0 0 1-10-10z" fill="currentColor"/><path d="M92 74v62" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".35"/>',
  tent: '<path d="M100 52l64 94H36z" fill="currentColor"/><path d="M100 52l20 94H80z" fill="#2b2119" opacity=".75"/><path d="M100 52l64 94h-34z" fill="#000" opacity=".12"/><path d="M28 147h144" stroke="#8b7a5e" stroke-width="4" stroke-linecap="round"/>',
  boot: '<path d="M72 52h36v44c18 2 40 8 42 32H72z" fill="currentColor"/><path d="M70 128h82v12a4 4 0 0 1-4 4H74a4 4 0 0 1-4-4z" fill="#3a2c20"/><path d="M96 66h14M96 78h14M98 90h14" stroke="#fff" stroke-width="3" stroke-linecap="round" opacity=".7"/>',
  pack: '<path d="M70 76a30 30 0 0 1 60 0v62a12 12 0 0 1-12 12H82a12 12 0 0 1-12-12z" fill="currentColor"/><path d="M78 106h44v32a6 6 0 0 1-6 6H84a6 6 0 0 1-6-6z" fill="#000" opacity=".16"/><path d="M88 52c0-16 24-16 24 0" fill="none" stroke="#5b4630" stroke-width="5"/><path d="M78 92h44" stroke="#5b4630" stroke-width="4"/>',
};

export const drawing = (name: Drawing): string => `<svg viewBox="0 0 200 200" aria-hidden="true">${shapes[name]}</svg>`;
