/** Mails that came back, in the forms of servers that many use. Names and machines are invented; shapes, words and line ends are theirs. */

const returned = (to: string) => `Return-Path: <bounce+0123456789abcdef0123-0123456789abcdef0123@example.org>
From: De Lindeboom <post@example.org>
To: ${to}
Subject: Rust
Message-ID: <5b22b4b4-dca3-401a-a932-21a6d47056a9@example.org>
`

export const postfixFailed = `Return-Path: <>
X-Original-To: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Delivered-To: bounce@example.org
Received: by mail.example.net (Postfix)
\tid 4F1C2A0123; Sun, 29 Nov 2026 15:00:02 +0000 (UTC)
Date: Sun, 29 Nov 2026 15:00:02 +0000 (UTC)
From: MAILER-DAEMON@mail.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="3E9B1A0124.1764428402/mail.example.net"
Content-Transfer-Encoding: 8bit
Message-Id: <20261129150002.4F1C2A0123@mail.example.net>

This is a MIME-encapsulated message.

--3E9B1A0124.1764428402/mail.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<anna@example.net>: host mx.example.net[192.0.2.7] said: 550 5.1.1
    <anna@example.net>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)

--3E9B1A0124.1764428402/mail.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.net
X-Postfix-Queue-ID: 3E9B1A0124
X-Postfix-Sender: rfc822; bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Arrival-Date: Sun, 29 Nov 2026 15:00:01 +0000 (UTC)

Final-Recipient: rfc822; anna@example.net
Original-Recipient: rfc822;anna@example.net
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 550 5.1.1 <anna@example.net>: Recipient address
    rejected: User unknown in virtual mailbox table

--3E9B1A0124.1764428402/mail.example.net
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

${returned('anna@example.net')}
--3E9B1A0124.1764428402/mail.example.net--
`

export const postfixDelayed = postfixFailed
  .replace('Undelivered Mail Returned to Sender', 'Delayed Mail (still being retried)')
  .replace('Action: failed\nStatus: 5.1.1', 'Action: delayed\nStatus: 4.4.1')
  .replace(
    /Diagnostic-Code: smtp;[\s\S]*?table\n/,
    'Diagnostic-Code: X-Postfix; connect to mx.example.net[192.0.2.7]:25: Connection timed out\nWill-Retry-Until: Fri, 4 Dec 2026 15:00:01 +0000 (UTC)\n',
  )

export const eximFailed = `Return-path: <>
Envelope-to: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Received: from mail by mx.example.net with local (Exim 4.96)
\tid 1rABCD-0003xy-2B
\tfor bounce+0123456789abcdef0123-0123456789abcdef0123@example.org;
\tSun, 29 Nov 2026 15:01:12 +0000
X-Failed-Recipients: anna@example.net
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.example.net>
To: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
References: <5b22b4b4-dca3-401a-a932-21a6d47056a9@example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=1764428472-eximdsn-1804289383
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1rABCD-0003xy-2B@mx.example.net>

--1764428472-eximdsn-1804289383
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  anna@example.net
    host mx2.example.net [192.0.2.8]
    SMTP error from remote mail server after RCPT TO:<anna@example.net>:
    552 5.2.2 Mailbox full

--1764428472-eximdsn-1804289383
Content-type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Action: failed
Final-Recipient: rfc822;anna@example.net
Status: 5.0.0
Remote-MTA: dns; mx2.example.net
Diagnostic-Code: smtp; 552 5.2.2 Mailbox full

--1764428472-eximdsn-1804289383
Content-type: message/rfc822

${returned('anna@example.net')}
Dag allemaal.

--1764428472-eximdsn-1804289383--
`

/** Before 4.80, and where an administrator keeps it so. */
export const eximOld = `Return-path: <>
X-Failed-Recipients: anna@example.net
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.example.net>
To: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1rABCD-0003xy-2C@mx.example.net>

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  anna@example.net
    SMTP error from remote mail server after RCPT TO:<anna@example.net>:
    host mx2.example.net [192.0.2.8]: 550 No such user here

------ This is a copy of the message, including all the headers. ------

${returned('anna@example.net')}
`

export const exchangeFailed = `From: Microsoft Outlook
\t<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>
To: <bounce+0123456789abcdef0123-0123456789abcdef0123@example.org>
Date: Sun, 29 Nov 2026 15:02:33 +0000
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="67c2a1f8-51d9-4a0e-9f0b-8b5d4a3c2e10"
X-MS-Exchange-Message-Is-Ndr: 1
Content-Language: en-US
Message-ID: <b1c2d3e4-aaaa-bbbb-cccc-1234567890ab@AM0PR01MB0000.example.com>
In-Reply-To: <5b22b4b4-dca3-401a-a932-21a6d47056a9@example.org>
Subject: Undeliverable: Rust
Auto-Submitted: auto-replied
MIME-Version: 1.0

--67c2a1f8-51d9-4a0e-9f0b-8b5d4a3c2e10
Content-Type: multipart/alternative; differences=Content-Type;
\tboundary="0c1d2e3f-0000-1111-2222-333344445555"

--0c1d2e3f-0000-1111-2222-333344445555
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Your message to anna@example.com couldn't be delivered.
anna wasn't found at example.com.

--0c1d2e3f-0000-1111-2222-333344445555
Content-Type: text/html; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

<html><body>Your message to anna@example.com couldn't be delivered.=
</body></html>

--0c1d2e3f-0000-1111-2222-333344445555--

--67c2a1f8-51d9-4a0e-9f0b-8b5d4a3c2e10
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR01MB0000.example.com
Received-From-MTA: dns;mail.example.org
Arrival-Date: Sun, 29 Nov 2026 15:02:31 +0000

Final-Recipient: rfc822;anna@example.com
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient anna@example.com not found by SMTP address lookup
X-Display-Name: anna@example.com

--67c2a1f8-51d9-4a0e-9f0b-8b5d4a3c2e10
Content-Type: message/rfc822

${returned('anna@example.com')}
--67c2a1f8-51d9-4a0e-9f0b-8b5d4a3c2e10--
`

export const gmailFailed = `Delivered-To: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: <5b22b4b4-dca3-401a-a932-21a6d47056a9@example.org>
X-Failed-Recipients: anna@gmail.example
Message-ID: <6569aa11.050a0220.1.abcd.GMR@mx.google.com>
Date: Sun, 29 Nov 2026 07:03:13 -0800 (PST)
Content-Type: multipart/report; boundary="00000000000012345606"; report-type=delivery-status

--00000000000012345606
Content-Type: multipart/related; boundary="00000000000012346b06"

--00000000000012346b06
Content-Type: multipart/alternative; boundary="00000000000012347306"

--00000000000012347306
Content-Type: text/plain; charset="UTF-8"

** Address not found **

Your message wasn't delivered to anna@gmail.example because the address couldn't be found.

--00000000000012347306--

--00000000000012346b06
Content-Type: image/png; name="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=
--00000000000012346b06--
--00000000000012345606
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Sun, 29 Nov 2026 07:03:12 -0800 (PST)
X-Original-Message-ID: <5b22b4b4-dca3-401a-a932-21a6d47056a9@example.org>

Final-Recipient: rfc822; anna@gmail.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; gmail-smtp-in.l.google.example. (192.0.2.27, the server for the domain gmail.example.)
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try
 550-5.1.1 double-checking the recipient's email address for typos or
 550 5.1.1 unnecessary spaces.
Last-Attempt-Date: Sun, 29 Nov 2026 07:03:13 -0800 (PST)

--00000000000012345606
Content-Type: message/rfc822

${returned('anna@gmail.example')}
--00000000000012345606--
`

export const outOfOffice = `From: Anna <anna@example.net>
To: bounce+0123456789abcdef0123-0123456789abcdef0123@example.org
Subject: Automatisch antwoord: Rust
Auto-Submitted: auto-replied
Content-Type: multipart/alternative; boundary="aa"

--aa
Content-Type: text/plain; charset=utf-8

Ik ben er niet tot maandag. Status: 5.1.1 550 grapje

--aa--
`
