-- What the demo shows before the damage, after it and after the restore: one row, and nothing of the table that is dropped.
SELECT
    (SELECT count(*) FROM res_partner WHERE active AND customer_rank > 0) AS customers,
    (SELECT count(*) FROM sale_order WHERE state = 'sale') AS orders,
    (SELECT coalesce(sum(l.price_total), 0)::numeric(12, 2) FROM sale_order_line l JOIN sale_order o ON o.id = l.order_id
        WHERE o.state = 'sale') AS turnover,
    (SELECT count(*) FROM product_template WHERE name ->> 'fr_FR' <> '') AS named_products,
    (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r') AS tables;
