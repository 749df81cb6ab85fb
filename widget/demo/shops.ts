/** Two shops that do not exist, under the names of the demo merchants. */
export interface Goods {
  name: string;
  about: string;
  price: string;
  /** Which drawing, and on which ground. */
  art: Drawing;
  ground: string;
}

export type Drawing = 'mug' | 'lamp' | 'chair' | 'plant' | 'bottle' | 'tent' | 'boot' | 'pack';

export interface Shop {
  slug: string;
  name: string;
  accent: string;
  over: string;
  title: string;
  lead: string;
  hero: Drawing;
  goods: Goods[];
}

export const shops: Shop[] = [
  {
    slug: 'acme',
    name: 'Acme',
    accent: '#0f766e',
    over: 'Autumn at home',
    title: 'Things that stay with you',
    lead: 'Lamps, cups and chairs made in small workshops, to be used every day and handed on.',
    hero: 'lamp',
    goods: [
      { name: 'Reading lamp', about: 'Oiled oak, linen shade', price: '€89', art: 'lamp', ground: '#e8efe9' },
      { name: 'Stoneware mug', about: 'Glazed by hand, 30 cl', price: '€18', art: 'mug', ground: '#f3ebe1' },
      { name: 'Kitchen chair', about: 'Ash, woven seat', price: '€149', art: 'chair', ground: '#e7ecf2' },
      { name: 'Rubber plant', about: 'In a clay pot, 60 cm', price: '€34', art: 'plant', ground: '#eef1e0' },
    ],
  },
  {
    slug: 'globex',
    name: 'Globex',
    accent: '#c2410c',
    over: 'The long weekend',
    title: 'Out before the sun is',
    lead: 'Tents, boots and stoves that weigh little and last. Repaired by us for as long as you walk.',
    hero: 'tent',
    goods: [
      { name: 'Ridge tent', about: 'Two people, 1.4 kg', price: '€329', art: 'tent', ground: '#f6eadf' },
      { name: 'Trail boot', about: 'Resoled for life', price: '€189', art: 'boot', ground: '#e9ece4' },
      { name: 'Day pack', about: '24 litres, waxed canvas', price: '€96', art: 'pack', ground: '#e6ecf0' },
      { name: 'Steel bottle', about: 'Keeps warm for a day', price: '€28', art: 'bottle', ground: '#f2e6e6' },
    ],
  },
];
