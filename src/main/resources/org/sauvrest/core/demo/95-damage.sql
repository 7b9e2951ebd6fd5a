-- Two minutes of a bad day: what a restore has to bring back.

-- "I only wanted to delete my own orders."
DELETE FROM sale_order_line;
UPDATE sale_order SET amount_untaxed = 0, amount_tax = 0, amount_total = 0, invoice_status = 'no';
DELETE FROM sale_order WHERE date_order >= '2026-01-01';

-- "I corrected one name, and all of them changed."
UPDATE product_template SET name = '{"en_US": "", "fr_FR": ""}', list_price = 0;

-- "I archived a few customers."
UPDATE res_partner SET active = false, email = NULL, email_normalized = NULL, phone = NULL, mobile = NULL WHERE customer_rank > 0 AND id % 5 > 0;

-- "That table was of no use to me."
DROP TABLE crm_lead CASCADE;
