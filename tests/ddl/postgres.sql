CREATE TABLE public.customers (
    id serial PRIMARY KEY,
    name character varying(50) NOT NULL,
    joined date
);

CREATE TABLE public.orders (
    id bigserial PRIMARY KEY,
    customer_id integer NOT NULL,
    amount numeric(10,2) DEFAULT 0 NOT NULL,
    ordered_at timestamp without time zone DEFAULT now(),
    is_paid boolean DEFAULT false
);

COMMENT ON COLUMN public.customers.name IS '고객 이름';

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
