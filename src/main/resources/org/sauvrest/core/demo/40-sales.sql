-- Orders of two years: more in spring and before Christmas, a third more the second year. Lines first, so that orders add them up.

CREATE TABLE demo_order AS
SELECT row_number() OVER (ORDER BY day, k) AS id, day + time '09:00' + (k * 37 % 520) * interval '1 minute' AS at, month, k
FROM (SELECT make_date(y, m, 1) AS month, (ARRAY[42, 48, 82, 98, 112, 104, 78, 50, 76, 60, 56, 92])[m] * CASE WHEN make_date(y, m,
    1) >= '2025-09-01' THEN 0.64 ELSE 0.48 END AS weight
      FROM generate_series(2024, 2026) AS y, generate_series(1, 12) AS m WHERE make_date(y, m, 1) BETWEEN '2024-09-01' AND '2026-11-01') AS months
CROSS JOIN LATERAL generate_series(1, CASE WHEN month = '2026-11-01' THEN 18 ELSE weight::integer END) AS k
CROSS JOIN LATERAL (SELECT month + (k * 11 + extract(month FROM month)::integer) % CASE WHEN month = '2026-11-01' THEN 14 ELSE 28 END AS day) AS d;

-- Who, and how far it went: the last ones are still quotations or undelivered, a few were cancelled.
ALTER TABLE demo_order ADD COLUMN partner_id integer, ADD COLUMN state varchar, ADD COLUMN business boolean, ADD COLUMN online boolean,
    ADD COLUMN name varchar, ADD COLUMN invoiced boolean, ADD COLUMN delivered boolean;
UPDATE demo_order SET
    business = id % 9 = 4, online = id % 5 = 2, name = 'S' || lpad(id::text, 5, '0'),
    partner_id = CASE WHEN id % 9 = 4 THEN 51 + id * 7 % 90 ELSE 301 + (id * 211 + id / 7) % LEAST(1200, 60 + id) END,
    state = CASE WHEN id % 41 = 7 THEN 'cancel' WHEN at > '2026-11-04' AND id % 3 > 0 THEN CASE id % 2 WHEN 0 THEN 'draft' ELSE 'sent' END
        WHEN id % 53 = 9 THEN 'sent' ELSE 'sale' END,
    delivered = at < '2026-11-03' AND id % 67 <> 5, invoiced = at < '2026-11-06' AND id % 71 <> 6;

-- ;;

-- One to four lines: a bicycle in four orders out of ten, then what goes with it; schools and towns buy in numbers.
INSERT INTO sale_order_line (order_id, sequence, company_id, currency_id, order_partner_id, salesman_id, product_id, product_uom, state,
    qty_delivered_method, invoice_status, name, product_uom_qty, price_unit, discount, price_subtotal, price_tax, price_total, price_reduce_taxexcl,
    price_reduce_taxinc, qty_delivered, qty_invoiced, qty_to_invoice, untaxed_amount_invoiced, untaxed_amount_to_invoice, is_downpayment, is_expense, customer_lead,
        product_packaging_qty, analytic_distribution, create_date, create_uid)
SELECT o.id, line * 10, 1, 1, o.partner_id, CASE WHEN o.online THEN 13 WHEN o.business THEN 5 ELSE 6 + o.id % 3 END, p.product_id, p.uom_id, o.state,
    CASE p.kind WHEN 'service' THEN 'manual' ELSE 'stock_move' END,
       CASE WHEN o.state <> 'sale' THEN 'no' WHEN done THEN 'invoiced' ELSE 'to invoice' END, p.label, quantity, p.price, discount, subtotal,
           round(subtotal * p.rate, 2)::float8, subtotal + round(subtotal * p.rate, 2),
       round(subtotal / quantity, 2), round(subtotal * (1 + p.rate) / quantity, 2),
           CASE WHEN o.state = 'sale' AND o.delivered THEN quantity ELSE 0 END, CASE WHEN done THEN quantity ELSE 0 END,
           CASE WHEN o.state = 'sale' AND NOT done THEN quantity ELSE 0 END,
       CASE WHEN done THEN subtotal ELSE 0 END, CASE WHEN o.state = 'sale' AND NOT done THEN subtotal ELSE 0 END, false, false, 0, 0,
       jsonb_build_object(CASE p.kind WHEN 'service' THEN '3' WHEN 'small' THEN '2' ELSE '1' END, 100), o.at,
           CASE WHEN o.online THEN 13 ELSE 6 + o.id % 3 END
FROM demo_order o
CROSS JOIN LATERAL generate_series(1, 1 + (o.id * 5 + o.id / 3)::integer % 4) AS line
CROSS JOIN LATERAL (
    SELECT CASE WHEN line = 1 AND o.id % 83 = 3 THEN 'cargo'
                WHEN line = 1 AND o.id % 5 IN (1, 3) THEN 'bike'
                WHEN line = 2 AND o.id % 4 = 1 THEN 'service'
                WHEN line = 3 AND o.id % 97 = 1 THEN 'frame'
                ELSE 'small' END AS kind,
           o.state = 'sale' AND o.invoiced AS done) AS choice
JOIN demo_kind k USING (kind)
JOIN demo_product p ON p.kind = k.kind AND p.pick = (o.id * 37 + line * 29 + o.id / 11) % k.kinds
CROSS JOIN LATERAL (
    SELECT CASE WHEN o.business AND p.kind IN ('small', 'service') THEN 3 + o.id % 8
                WHEN o.business AND p.kind = 'bike' THEN 1 + o.id % 4
                WHEN p.kind = 'small' THEN 1 + (o.id + line) % 5 / 3
                ELSE 1 END AS quantity,
           CASE WHEN o.business AND p.kind <> 'service' THEN 10 WHEN o.id % 19 = 0 THEN 5 ELSE 0 END AS discount) AS q
CROSS JOIN LATERAL (SELECT round(quantity * p.price * (1 - discount / 100.0), 2) AS subtotal) AS s
ORDER BY o.id, line;

INSERT INTO sale_order (id, campaign_id, source_id, medium_id, company_id, partner_id, partner_invoice_id, partner_shipping_id, fiscal_position_id,
    payment_term_id, pricelist_id, currency_id, user_id, team_id, warehouse_id, procurement_group_id, website_id, access_token, name, state,
    client_order_ref, origin, reference, signed_by,
    invoice_status, validity_date, note, currency_rate, amount_untaxed, amount_tax, amount_total, locked, require_signature, require_payment,
        date_order, commitment_date, signed_on, picking_policy, delivery_status, effective_date, create_date, create_uid, write_date, write_uid)
SELECT o.id, CASE WHEN o.id % 13 = 1 THEN 1 + o.id % 6 END, CASE WHEN o.id % 6 = 0 THEN 1 + o.id % 5 END, CASE WHEN o.online THEN 1 END, 1,
    o.partner_id, o.partner_id, o.partner_id, 1, CASE WHEN o.business THEN 3 ELSE 1 END, CASE WHEN o.business THEN 2 ELSE 1 END, 1,
       CASE WHEN o.online THEN 13 WHEN o.business THEN 5 ELSE 6 + o.id % 3 END, CASE WHEN o.online THEN 2 WHEN o.business THEN 4 ELSE 1 END, 1, NULL,
           CASE WHEN o.online THEN 1 END, md5('order' || o.id)::uuid::text, o.name, o.state, CASE WHEN o.business THEN 'BC-' || (2000 + o.id) END,
       CASE WHEN o.id % 31 = 0 THEN 'Opportunité 🤝' END, CASE WHEN o.online THEN o.name END,
           CASE WHEN o.online AND o.state = 'sale' THEN (SELECT name FROM res_partner WHERE id = o.partner_id) END,
       CASE WHEN o.state <> 'sale' THEN 'no' WHEN o.invoiced THEN 'invoiced' ELSE 'to invoice' END, o.at::date + 30,
           CASE WHEN o.id % 7 = 0 THEN '<p>Merci de votre confiance 🙏 Garantie deux ans, première révision offerte.</p>' WHEN o.id % 43 = 0
           THEN '<p>Livrer à l''atelier, côté cour 🚪 — sonner deux fois.</p>' END,
       1, untaxed, tax, untaxed + tax, false, true, o.online, o.at, CASE WHEN o.id % 10 = 0 THEN o.at + interval '6 days' END,
           CASE WHEN o.online AND o.state = 'sale' THEN o.at END, 'direct',
           CASE WHEN o.state = 'sale' THEN CASE WHEN o.delivered THEN 'full' ELSE 'pending' END END,
       CASE WHEN o.state = 'sale' AND o.delivered THEN o.at + interval '2 days' END, o.at, CASE WHEN o.online THEN 13 ELSE 6 + o.id % 3 END,
           o.at + interval '2 days', 2
FROM demo_order o JOIN (SELECT order_id, sum(price_subtotal) AS untaxed, sum(price_total - price_subtotal) AS tax FROM sale_order_line
    GROUP BY order_id) AS total ON total.order_id = o.id
ORDER BY o.id;

INSERT INTO account_tax_sale_order_line_rel (sale_order_line_id, account_tax_id)
SELECT l.id, p.tax_id FROM sale_order_line l JOIN demo_product p USING (product_id);
INSERT INTO sale_order_tag_rel (order_id, tag_id) SELECT id, 1 + id % 8 FROM sale_order WHERE id % 6 = 1;
