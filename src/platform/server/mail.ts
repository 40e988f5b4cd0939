// Mail through the SMTP server of the settings; without one, nothing is sent.
import nodemailer from 'nodemailer';

export type Mail = { to: string; subject: string; text: string };
export type Mailer = { send: (mail: Mail) => Promise<void>; close: () => void };

/** A mailer for the settings, or undefined where no SMTP server is set. */
export function openMail(settings: {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
}): Mailer | undefined {
  if (!settings.SMTP_URL) return undefined;
  const transport = nodemailer.createTransport(settings.SMTP_URL, { from: settings.MAIL_FROM });
  return {
    send: async (mail) => void (await transport.sendMail(mail)),
    close: () => transport.close()
  };
}
