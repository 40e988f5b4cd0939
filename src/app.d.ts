// What a request carries from the front door inward.
import type { Ctx } from '#platform/server/context.ts';
import type { Settings } from '#platform/server/settings.ts';

declare global {
  namespace App {
    interface Locals {
      ctx: Ctx;
      settings: Settings;
      locale: 'id' | 'en';
      theme: 'system' | 'light' | 'dark';
      density: 'normal' | 'compact';
    }
    interface Error {
      code?: string;
    }
  }
}
export {};
