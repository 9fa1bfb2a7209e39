/**
 * Heads of mails that came in, in the forms of programs that many use. Names and machines are invented; which fields there are, and how they are
 * written and folded, is theirs. All of them are about the letter `answered`.
 */

export const answered = '5b22b4b4-dca3-401a-a932-21a6d47056a9'

export const gmail = `Return-Path: <anna@example.net>
Received: from mail-lf1-f41.google.com (mail-lf1-f41.google.com [192.0.2.41])
\tby mail.example.org (Postfix) with ESMTPS id 4F1C2A0123
\tfor <post@example.org>; Sun, 29 Nov 2026 15:00:02 +0000 (UTC)
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
        d=example.net; s=20230601; t=1796000000; x=1796600000; darn=example.org;
        h=to:subject:message-id:date:from:in-reply-to:references:mime-version
         :from:to:cc:subject:date:message-id:reply-to;
        bh=aaaa=; b=bbbb
X-Gm-Message-State: AOJu0Yx1
MIME-Version: 1.0
References: <${answered}@example.org>
In-Reply-To: <${answered}@example.org>
From: Anna <anna@example.net>
Date: Sun, 29 Nov 2026 16:00:00 +0100
Message-ID: <CAKxyz+1234abcd=Q@mail.gmail.com>
Subject: Re: Rust
To: De Lindeboom <post@example.org>
Content-Type: multipart/alternative; boundary="000000000000aaaa"`

/** Outlook folds a short field, and has a thread of its own in another one. */
export const outlook = `From: Anna <anna@example.net>
To: De Lindeboom <post@example.org>
Subject: RE: Rust
Thread-Topic: Rust
Thread-Index: AQHbQm0x1y2z3a4b5c6d7e8f9g==
Date: Sun, 29 Nov 2026 15:00:00 +0000
Message-ID:
 <AM0PR01MB0000ABCDEF@AM0PR01MB0000.eurprd01.prod.exchangelabs.com>
References: <${answered}@example.org>
In-Reply-To: <${answered}@example.org>
Accept-Language: nl-NL, en-US
Content-Language: nl-NL
X-MS-Has-Attach:
X-MS-TNEF-Correlator:
Content-Type: multipart/alternative;
\tboundary="_000_AM0PR01MB0000ABCDEF_"
MIME-Version: 1.0`

export const appleMail = `Content-Type: text/plain;
\tcharset=utf-8
Content-Transfer-Encoding: quoted-printable
Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3826.200.121\\))
Subject: Re: Rust
From: Anna <anna@example.net>
In-Reply-To: <${answered}@example.org>
Date: Sun, 29 Nov 2026 16:00:00 +0100
Message-Id: <8A1F2C3D-1111-2222-3333-444455556666@example.net>
References: <${answered}@example.org>
To: De Lindeboom <post@example.org>
X-Mailer: Apple Mail (2.3826.200.121)`

/** The second answer in a thread: only the references still name the letter. */
export const thunderbird = `Message-ID: <0f0e0d0c-aaaa-4bbb-8ccc-1234567890ab@example.net>
Date: Sun, 29 Nov 2026 16:30:00 +0100
MIME-Version: 1.0
User-Agent: Mozilla Thunderbird
Subject: Re: Rust
Content-Language: nl
To: De Lindeboom <post@example.org>
References: <${answered}@example.org>
 <CAKxyz+1234abcd=Q@mail.gmail.com>
 <5D4C3B2A-0000-4000-8000-AABBCCDDEEFF@example.org>
From: Anna <anna@example.net>
In-Reply-To: <5D4C3B2A-0000-4000-8000-AABBCCDDEEFF@example.org>
Content-Type: text/plain; charset=UTF-8; format=flowed
Content-Transfer-Encoding: 8bit`

export const k9 = `Date: Sun, 29 Nov 2026 16:00:00 +0100
From: Anna <anna@example.net>
To: De Lindeboom <post@example.org>
Subject: Re: Rust
User-Agent: K-9 Mail for Android
In-Reply-To: <${answered}@example.org>
References: <${answered}@example.org>
Message-ID: <7C6B5A49-3827-4655-9281-0F1E2D3C4B5A@example.net>
MIME-Version: 1.0
Content-Type: text/plain;
 charset=utf-8
Content-Transfer-Encoding: quoted-printable`

export const exchangeAway = `From: Anna <anna@example.net>
To: De Lindeboom <post@example.org>
Subject: Automatisch antwoord: Rust
Thread-Topic: Rust
Message-ID: <c0ffee00c0ffee00@AM0PR01MB0000.eurprd01.prod.exchangelabs.com>
References: <${answered}@example.org>
In-Reply-To: <${answered}@example.org>
X-Auto-Response-Suppress: All
X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent
Auto-Submitted: auto-generated
MIME-Version: 1.0`

export const gmailAway = `From: Anna <anna@example.net>
To: De Lindeboom <post@example.org>
Subject: Afwezig Re: Rust
In-Reply-To: <${answered}@example.org>
References: <${answered}@example.org>
X-Autoreply: yes
Precedence: bulk
Auto-Submitted: auto-replied
MIME-Version: 1.0`

/** Vacation programs from before RFC 3834. */
export const oldAway = `From: Anna <anna@example.net>
To: post@example.org
Subject: away
In-Reply-To: <${answered}@example.org>
Precedence: junk`

export const readReceipt = `From: Anna <anna@example.net>
To: De Lindeboom <post@example.org>
Subject: Gelezen: Rust
In-Reply-To: <${answered}@example.org>
References: <${answered}@example.org>
Content-Type: multipart/report; report-type=disposition-notification;
 boundary="------------mdn"
MIME-Version: 1.0`
