using System.Globalization;
using Catalogue.Api.Reports;

namespace Catalogue.Api.Tests.Reports;

public sealed class ReportRateLimiterTests
{
    [Fact]
    public void Many_who_report_slow_one_another_down_and_shut_nobody_out()
    {
        using var limiter = new ReportRateLimiter(new ReportLimits { PerClient = 5, InAll = 20 });
        foreach (var attacker in Enumerable.Range(0, 300))
        {
            for (var time = 0; time < 10; time++)
                limiter.Refuse(Client(attacker));
        }

        foreach (var other in Enumerable.Range(1000, 300))
        {
            Assert.Null(limiter.Refuse(Client(other)));
            Assert.Equal("TOO_MANY_REPORTS", limiter.Refuse(Client(other))?.Code);
        }
    }

    [Fact]
    public void One_client_has_so_many_and_no_more()
    {
        using var limiter = new ReportRateLimiter(new ReportLimits { PerClient = 3, InAll = 20 });
        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => limiter.Refuse("a") is null));
    }

    [Fact]
    public void Of_a_crowded_offer_each_client_has_one()
    {
        using var limiter = new ReportRateLimiter(new ReportLimits());
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(
            [true, false, true, true],
            new[] { ("a", one), ("a", one), ("b", one), ("a", two) }.Select(asked => limiter.Refuse(asked.Item1, asked.Item2) is null));
    }

    private static string Client(int number) => string.Create(CultureInfo.InvariantCulture, $"10.0.{number / 256}.{number % 256}");
}
