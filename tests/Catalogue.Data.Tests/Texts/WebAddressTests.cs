using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Texts;

/// <summary>Which addresses can be given to everybody as a link.</summary>
public sealed class WebAddressTests
{
    // Hosts that everybody does not reach, or that mean another machine to each who asks.
    public static TheoryData<string> OwnHosts =>
    [
        "localhost", "LOCALHOST", "localhost.", "a.localhost", "localhost.localdomain", "printer.local", "Printer.LOCAL.", "wiki.intranet", "db.internal", "x.corp", "x.home", "router.lan", "nas.home.arpa",
        "1.0.0.127.in-addr.arpa", "x.private", "x.test", "x.invalid", "abc.onion", "intranet", "school", "xn--bcher-kva", "a..be", ".be", "a.", "..",
        "127.0.0.1", "127.255.255.254", "127.1", "127.0.1", "0", "0.0.0.0", "0x7f.0.0.1", "0x7F000001", "0177.0.0.1", "017700000001", "2130706433", "3232235521", "127.0.0.1.", "10.0.0.8", "10.1",
        "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.168.257", "169.254.169.254", "0xa9fea9fe", "2852039166", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7",
        "203.0.113.9", "192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "１２７.０.０.１", "127。0。0。1", "①②⑦.⓪.⓪.①", "ｌｏｃａｌｈｏｓｔ", "loc\u00ADalhost", "prin\u200Bter.local",
        "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::10.0.0.1]", "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]", "[fd12:3456::1]", "[fec0::1]", "[ff02::1]",
        "[2001:db8::1]", "[2002:7f00:1::]", "[2001::1]", "[3fff::1]", "[100::1]", "256.256.256.256", "1.2.3.4.5", "a.1", "a.0x7f", "%6c%6f%63%61%6chost", "127%2e0.0.1",
    ];

    [Theory]
    [MemberData(nameof(OwnHosts))]
    public void No_host_that_is_not_everybodys(string host)
    {
        foreach (var address in new[] { $"https://{host}", $"http://{host}/", $"https://{host}:8443/pad?a=b#c", $"HTTPS://{host}/" })
            Assert.False(WebAddress.IsPublic(address), address);
    }

    [Theory]
    [InlineData("https://jan@school.be")]
    [InlineData("https://jan:geheim@school.be/")]
    [InlineData("https://@school.be")]
    [InlineData("https://:@school.be")]
    [InlineData("https://school.be@127.0.0.1")]
    [InlineData("https://school.be%40evil.be")]
    [InlineData("https://school.be\\@evil.be")]
    [InlineData("https:\\\\school.be")]
    [InlineData("https:/school.be\\a")]
    [InlineData("https://school.be /")]
    [InlineData(" https://school.be")]
    [InlineData("https://school.be\n")]
    [InlineData("https://sch\tool.be")]
    [InlineData("https://school.be:0")]
    [InlineData("https://school.be:99999")]
    [InlineData("https://")]
    [InlineData("https:///school.be")]
    [InlineData("https:school.be")]
    [InlineData("//school.be")]
    [InlineData("school.be")]
    [InlineData("ftp://school.be")]
    [InlineData("javascript:alert(1)//https://school.be")]
    [InlineData("data:text/html,https://school.be")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public void Nothing_that_tells_who_signs_in_or_reads_as_another_address(string address) => Assert.False(WebAddress.IsPublic(address));

    [Theory]
    [InlineData("https://school.be")]
    [InlineData("http://www.school.be/a/b?c=d&e=f%20g#h")]
    [InlineData("https://school.be:8443/")]
    [InlineData("https://aanbod.example/deelnemen")]
    [InlineData("https://bücher.example/é")]
    [InlineData("https://xn--bcher-kva.example")]
    [InlineData("https://пример.рф")]
    [InlineData("https://my_school.be")]
    [InlineData("https://localhost.be")]
    [InlineData("https://local.school.be/local")]
    [InlineData("https://10.be")]
    [InlineData("https://127.0.0.1.be")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("https://172.32.0.1")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("https://school.be/naar?adres=https://jan@localhost")]
    [InlineData("https://school.be/@wie")]
    [InlineData("https://school.be.")]
    public void Any_other_is_one(string address) => Assert.True(WebAddress.IsPublic(address));
}
