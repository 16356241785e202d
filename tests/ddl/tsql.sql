CREATE TABLE [dbo].[customers] (
  [id] INT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  [name] NVARCHAR(50) NOT NULL, -- 고객 이름
  [joined] DATE NULL
);
CREATE TABLE [dbo].[orders] (
  [id] BIGINT NOT NULL PRIMARY KEY,
  [customer_id] INT NOT NULL REFERENCES [dbo].[customers]([id]),
  [amount] DECIMAL(10, 2) NOT NULL,
  [ordered_at] DATETIME2 NOT NULL,
  [is_paid] BIT NOT NULL
);
